// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/ipc/errors.ts';
import { connectionIdSchema, customerIdSchema } from '#shared/model/ids.ts';
import { fillState } from './support/fake-state.ts';
import { expectAccessible, installFake, openApp } from './support/open-app.tsx';
import { uuid } from './support/sample-customers.ts';

const openEmpty = () => openApp(installFake({ isEmpty: true }));

describe('the first run', () => {
  it('says what this is, offers one primary step, and that it is not Cisco’s', async () => {
    await openEmpty();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/ready to text/);
    expect(screen.getByRole('button', { name: 'Open the sample organisation' })).toBeTruthy();
    expect(screen.getByText(/not made, endorsed or supported by Cisco/)).toBeTruthy();
    await expectAccessible();
  });

  it('opens the sample and shows the portfolio', async () => {
    const { user, fake } = await openEmpty();
    await user.click(screen.getByRole('button', { name: 'Open the sample organisation' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Portfolio' })).toBeTruthy();
    expect(fake.callsOf('sample.open')).toHaveLength(1);
    expect(await screen.findByRole('button', { name: 'Harbor Clinic' })).toBeTruthy();
  });

  it('says in place when the sample cannot be opened, and lets one try again', async () => {
    const { user, fake } = await openEmpty();
    fake.answer('sample.open', () => {
      throw new AppError('timeout', 'The sample did not start in time.');
    });
    const button = screen.getByRole('button', { name: 'Open the sample organisation' });
    await user.click(button);
    expect((await screen.findByRole('alert')).textContent).toContain('The sample did not start in time.');
    expect(screen.getByRole('button', { name: 'Copy details' })).toBeTruthy();
    await user.click(button);
    await waitFor(() => expect(fake.callsOf('sample.open')).toHaveLength(2));
  });

  it('changes its language at once', async () => {
    const { user } = await openEmpty();
    await user.click(screen.getByRole('radio', { name: '简体中文' }));
    expect(await screen.findByRole('button', { name: '打开示例组织' })).toBeTruthy();
  });
});

describe('connecting to Webex', () => {
  async function openForm() {
    const opened = await openEmpty();
    await opened.user.click(screen.getByRole('button', { name: 'Connect to Webex' }));
    const dialog = await screen.findByRole('dialog', { name: 'Connect to Webex' });
    return { ...opened, form: within(dialog) };
  }

  it('names what is missing at its field and sends nothing', async () => {
    const { user, form, fake } = await openForm();
    await user.clear(form.getByRole('textbox', { name: 'Webex API address' }));
    await user.type(form.getByRole('textbox', { name: 'Webex API address' }), 'ftp://example.com');
    await user.click(form.getByRole('button', { name: 'Connect' }));
    expect(form.getByText('Give the connection a name.')).toBeTruthy();
    expect(form.getByText('Paste an access token.')).toBeTruthy();
    expect(form.getByText('Enter an address that begins with https:// or http://.')).toBeTruthy();
    expect(fake.callsOf('connections.add')).toHaveLength(0);
    await expectAccessible();
  });

  it('hides the token and sends what was typed', async () => {
    const { user, form, fake } = await openForm();
    const token = form.getByLabelText('Access token');
    expect(token.getAttribute('type')).toBe('password');
    await user.type(form.getByRole('textbox', { name: 'Name of this connection' }), ' Example partner ');
    await user.type(token, 'secret-token');
    await user.click(form.getByRole('button', { name: 'Connect' }));
    await waitFor(() =>
      expect(fake.callsOf('connections.add')).toEqual([
        {
          label: 'Example partner',
          baseUrl: 'https://webexapis.com/v1',
          connectorUrl: null,
          token: 'secret-token',
        },
      ]),
    );
    expect(await screen.findByRole('heading', { level: 1, name: 'Portfolio' })).toBeTruthy();
  });

  it('explains an own integration and sends what was typed to the browser', async () => {
    const { user, form, fake } = await openForm();
    let allow: () => void = () => {};
    const browser = new Promise<void>((resolve) => {
      allow = resolve;
    });
    fake.answer('connections.authorize', async () => {
      await browser;
      return {
        connectionId: connectionIdSchema.parse(uuid(900)),
        customers: [customerIdSchema.parse('one')],
      };
    });
    await user.click(form.getByRole('radio', { name: 'Own integration' }));
    expect(form.getByText('http://localhost:8686/textready')).toBeTruthy();
    expect(form.getByText('spark-admin:telephony_pstn_read')).toBeTruthy();
    await user.click(form.getByRole('button', { name: 'Sign in by the browser' }));
    expect(form.getByText('Enter the client ID of the integration.')).toBeTruthy();
    expect(form.getByText('Enter the client secret of the integration.')).toBeTruthy();
    expect(fake.callsOf('connections.authorize')).toHaveLength(0);
    await expectAccessible();

    await user.type(form.getByRole('textbox', { name: 'Name of this connection' }), 'Example');
    await user.clear(form.getByRole('textbox', { name: 'Port' }));
    await user.type(form.getByRole('textbox', { name: 'Port' }), '9001');
    await user.type(form.getByRole('textbox', { name: 'Client ID' }), 'C1');
    expect(form.getByLabelText('Client secret').getAttribute('type')).toBe('password');
    await user.type(form.getByLabelText('Client secret'), 'shh');
    fillState(fake.state);
    await user.click(form.getByRole('button', { name: 'Sign in by the browser' }));
    expect(fake.callsOf('connections.authorize')).toEqual([
      {
        connectionId: null,
        label: 'Example',
        baseUrl: 'https://webexapis.com/v1',
        connectorUrl: null,
        clientId: 'C1',
        clientSecret: 'shh',
        redirectPort: 9001,
      },
    ]);
    expect((await form.findByRole('status')).textContent).toContain('Waiting for Webex in your browser');
    await expectAccessible();
    await user.click(form.getByRole('button', { name: 'Open the browser again' }));
    await waitFor(() => expect(fake.callsOf('connections.openBrowser')).toHaveLength(1));
    allow();
    expect(await screen.findByText('Connected: 1 customer found.')).toBeTruthy();
  });

  it('says what stood in the way of a sign-in, and nothing when one called it off', async () => {
    const { user, form, fake } = await openForm();
    await user.click(form.getByRole('radio', { name: 'Own integration' }));
    await user.type(form.getByRole('textbox', { name: 'Name of this connection' }), 'Example');
    await user.type(form.getByRole('textbox', { name: 'Client ID' }), 'C1');
    await user.type(form.getByLabelText('Client secret'), 'shh');
    const go = () => user.click(form.getByRole('button', { name: 'Sign in by the browser' }));
    fake.answer('connections.authorize', () => {
      throw new AppError('conflict', 'Another program uses port 8686.');
    });
    await go();
    expect((await form.findByRole('alert')).textContent).toContain('Another program uses port 8686.');
    fake.answer('connections.authorize', () => {
      throw new AppError('cancelled', 'The sign-in was cancelled.');
    });
    await go();
    await waitFor(() => expect(fake.callsOf('connections.authorize')).toHaveLength(2));
    expect((await form.findByLabelText<HTMLInputElement>('Client secret')).value).toBe('shh');
    expect(form.queryByRole('alert')).toBeNull();
  });

  it('calls the sign-in off when the dialog is closed', async () => {
    const { user, form, fake } = await openForm();
    fake.answer('connections.authorize', () => new Promise(() => {}));
    await user.click(form.getByRole('radio', { name: 'Own integration' }));
    await user.type(form.getByRole('textbox', { name: 'Name of this connection' }), 'Example');
    await user.type(form.getByRole('textbox', { name: 'Client ID' }), 'C1');
    await user.type(form.getByLabelText('Client secret'), 'shh');
    await user.click(form.getByRole('button', { name: 'Sign in by the browser' }));
    await form.findByText('Waiting for Webex in your browser');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(fake.callsOf('connections.cancelAuthorize')).toHaveLength(1));
  });

  it('keeps what was typed when the token is refused', async () => {
    const { user, form, fake } = await openForm();
    fake.answer('connections.add', () => {
      throw new AppError('sign-in-needed', 'Webex refused the token. Nothing was stored.');
    });
    await user.type(form.getByRole('textbox', { name: 'Name of this connection' }), 'Example');
    await user.type(form.getByLabelText('Access token'), 'wrong');
    await user.click(form.getByRole('button', { name: 'Connect' }));
    expect((await form.findByRole('alert')).textContent).toContain('Webex refused the token.');
    expect((form.getByRole('textbox', { name: 'Name of this connection' }) as HTMLInputElement).value).toBe(
      'Example',
    );
  });
});
