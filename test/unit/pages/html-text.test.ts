import { describe, expect, it } from 'vitest';
import { decodePage, pdfTitle } from '#core/page-checks/decode.ts';
import { readHtml } from '#core/page-checks/html-text.ts';
import { READ_MAX } from '#shared/rules/pages/page-text.ts';

describe('the words of a page', () => {
  it.each([
    ['<p>One</p><p>two</p>', 'One\ntwo'],
    ['<p>One <b>bold</b>\n word&nbsp;more</p>', 'One bold word more'],
    ['<ul><li>a<li>b</ul>', 'a\nb'],
    ['We do not<br>share it', 'We do not share it'],
    ['One.<br>Two<br><br>three', 'One.\nTwo\nthree'],
    ['<img alt="Harbor Outfitters" src=x>', 'Harbor Outfitters'],
    ['a<script>document.write("b<p>c")</script>d', 'ad'],
    ['a<style>p{content:"b"}</style>d', 'ad'],
    ['a<script><!--<script></script>--></script>d', 'ad'],
    ['a<template><p>hidden</p></template>b', 'ab'],
    ['a<!-- b --><!doctype html>c', 'ac'],
    ['<noscript><p>without scripts</p></noscript>', 'without scripts'],
    ['<iframe><p>not read</p></iframe>x', 'x'],
    ['&lt;b&gt; &amp; &#8217;', '<b> & \u2019'],
    ['<textarea><p>typed</p></textarea>', '<p>typed</p>'],
    ['<p', ''],
    ['', ''],
  ])('%s', (html, text) => {
    expect(readHtml(html).text).toBe(text);
  });

  it('come with the title, links, password fields and scripts', () => {
    const read = readHtml(
      '<title> Harbor &amp;\n Co </title><title>other</title><a href="/privacy">Privacy</a><a href="mailto:x@example.com">' +
        '</a><input type=PASSWORD><script></script><script src=x></script>',
    );
    expect(read).toMatchObject({
      title: 'Harbor & Co',
      links: ['/privacy', 'mailto:x@example.com'],
      passwordFields: 1,
      scripts: 2,
    });
  });

  it.each([
    ['nested', '<div>'],
    ['left open', '<a><b>'],
    ['closed without opening', '</b></p>'],
    ['full of breaks', '<br>'],
    ['of attributes', ' a'],
    ['of entities', '&amp;'],
    ['of openings', '<'],
    ['of templates', '<template>'],
    ['of comments', '<!--'],
    ['of links', '<a href=x>'],
  ])('are read quickly from 3 MB %s', (_name, part) => {
    const html = `<p ${part === ' a' ? '' : '>'}${part.repeat(Math.floor((3 * 1024 * 1024) / part.length))}`;
    const begun = performance.now();
    const { text } = readHtml(html);
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(text.length).toBeLessThanOrEqual(READ_MAX);
  });
});

describe('the encoding of a page', () => {
  const latin = Uint8Array.from([0x63, 0x61, 0x66, 0xe9]);
  const utf8 = new TextEncoder().encode('café');
  it.each([
    ['its header', latin, 'text/html; charset=ISO-8859-1', 'café'],
    ['UTF-8 without a word', utf8, 'text/html', 'café'],
    ['an unknown name', utf8, 'text/html; charset=klingon', 'café'],
    [
      'its mark, whatever the header says',
      Uint8Array.from([0xff, 0xfe, 0x61, 0]),
      'text/html; charset=utf-8',
      'a',
    ],
  ])('by %s', (_name, bytes, contentType, text) => {
    expect(decodePage(bytes, contentType)).toBe(text);
  });

  it('by its own word', () => {
    const head = new TextEncoder().encode('<meta charset="windows-1252">');
    expect(decodePage(Buffer.concat([head, latin]), 'text/html')).toContain('café');
  });
});

it('a PDF tells its title where it is plain', () => {
  const pdf = (text: string) => new TextEncoder().encode(text);
  expect(pdfTitle(pdf('%PDF-1.7 << /Title (Terms \\(SMS\\)) >>'))).toBe('Terms (SMS)');
  expect(pdfTitle(pdf('%PDF-1.7 << /Title <FEFF> >>'))).toBe('');
  expect(pdfTitle(pdf('%PDF-1.7'))).toBe('');
});
