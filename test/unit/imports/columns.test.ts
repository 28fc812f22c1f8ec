import { describe, expect, it } from 'vitest';
import { findHeaderRow, layOut } from '#core/imports/columns.ts';
import { meaningsOfHeading } from '#core/imports/headings.ts';
import type { TableRow } from '#core/imports/table.ts';
import type { ImportKind } from '#shared/model/imports.ts';

const table = (...rows: string[][]): TableRow[] =>
  rows.map((cells, index) => ({ row: index + 1, cells, isDoubtful: false, isBroken: false }));
const nothing = () => undefined;
const meanings = (what: ImportKind, ...rows: string[][]) =>
  layOut(what, table(...rows), undefined, nothing).columns.map(({ meaning }) => meaning);

describe('a heading', () => {
  it.each([
    ['Phone Number', 'number'],
    ['PHONE_NUMBER', 'number'],
    ['  phone-number * ', 'number'],
    ['phoneNumber', 'number'],
    ['Phone number (E.164)', 'number'],
    ['电话号码', 'number'],
    ['电话 号码', 'number'],
    ['电话号码（必填）', 'number'],
    ['Ｎｕｍｂｅｒ', 'number'],
    ['Ext.', 'extension'],
    ['分机号', 'extension'],
    ['Location', 'location'],
    ['位置', 'location'],
    ['Assigned to', 'ownerName'],
    ['First Name', 'ownerFirst'],
    ['姓氏', 'ownerLast'],
    ['User ID/Email (Required)', 'ownerId'],
    ['Owner type', 'ownerType'],
    ['Status', 'state'],
    ['状态', 'state'],
    ['Toll-free', 'tollFree'],
    ['ELIN', 'elin'],
    ['Usage', 'usage'],
    ['Favourite colour', null],
    ['', null],
  ])('of numbers: "%s" means %s', (heading, meaning) => {
    expect(meaningsOfHeading('numbers', heading)[0] ?? null).toBe(meaning);
  });

  it.each([
    ['Location Name', 'name'],
    ['Address Line 1', 'address1'],
    ['State', 'region'],
    ['State / Province', 'region'],
    ['ZIP', 'postalCode'],
    ['邮政编码', 'postalCode'],
    ['国家/地区', 'country'],
    ['PSTN connection type', 'pstn'],
    ['PSTN 类型', 'pstn'],
    ['Main number', 'mainNumber'],
  ])('of locations: "%s" means %s', (heading, meaning) => {
    expect(meaningsOfHeading('locations', heading)[0] ?? null).toBe(meaning);
  });
});

describe('the headings of a file', () => {
  it('are found below a title, a date and blank rows', () => {
    const rows = table(
      ['Numbers of Harbor Clinic'],
      ['Exported 3 November', '', ''],
      [''],
      ['Phone number', 'Extension', 'Location'],
      ['+14155550123', '0123', 'Boise'],
    );
    expect(findHeaderRow('numbers', rows)).toBe(4);
  });

  it('are found although nobody knows their words', () => {
    expect(findHeaderRow('numbers', table(['Rufnummer', 'Standort'], ['+14155550123', 'Boise']))).toBe(1);
    expect(findHeaderRow('numbers', table(['Colour', 'Size'], ['red', 'large']))).toBe(1);
  });

  it('are not a row of data', () => {
    expect(findHeaderRow('numbers', table(['+14155550123', 'Boise'], ['+14155550124', 'Boise']))).toBe(0);
    expect(findHeaderRow('numbers', table(['+14155550123', 'Office'], ['+14155550124', 'Office']))).toBe(0);
  });

  it('give each meaning to one column only', () => {
    expect(
      meanings('numbers', ['Number', 'Phone number', 'Location'], ['+14155550123', '', 'Boise']),
    ).toEqual(['number', null, 'location']);
  });

  it.each([
    ['ownerType', 'User', 'Workspace'],
    ['numberType', 'Primary', 'Alternate'],
    ['usage', 'Toll-free', 'Standard'],
    ['ownerType', 'Walrus', 'Carpenter'],
  ])('that can mean several things mean what their values are: %s', (meaning, ...values) => {
    const rows = values.map((value, index) => [`+1415555012${index}`, value]);
    expect(meanings('numbers', ['Number', 'Type'], ...rows)).toEqual(['number', meaning]);
  });

  it('that name a state of the country are not taken for the state of a number', () => {
    const rows = [
      ['Number', 'State'],
      ['+14155550123', 'ID'],
      ['+14155550124', 'OR'],
    ];
    expect(meanings('numbers', ...rows)).toEqual(['number', null]);
  });

  it('may be missing: numbers and extensions are told by what they look like', () => {
    expect(meanings('numbers', ['Boise', '4155550123', '0123'], ['Boise', '4155550124', '0124'])).toEqual([
      null,
      'number',
      'extension',
    ]);
  });

  it('are remembered by their words, whatever their case', () => {
    const chosen = layOut('numbers', table(['Rufnummer', 'Standort'], ['1', '2']), 1, nothing);
    const again = layOut('numbers', table(['RUFNUMMER ', 'standort'], ['3', '4']), 1, (hash) =>
      hash === chosen.hash ? ['number', 'location'] : undefined,
    );
    expect(again.columns.map(({ meaning, from }) => [meaning, from])).toEqual([
      ['number', 'remembered'],
      ['location', 'remembered'],
    ]);
  });

  it('are not remembered for another kind of file', () => {
    const rows = table(['Rufnummer', 'Standort'], ['1', '2']);
    const hash = layOut('numbers', rows, 1, nothing).hash;
    expect(layOut('locations', rows, 1, nothing).hash).not.toBe(hash);
  });
});
