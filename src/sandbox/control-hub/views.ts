/** The look-alike's pages: neutral, with the article's menu names, and marked as a sample on every page. */

import { escapeHtml } from '#shared/escape-html.ts';
import { CONTROL_HUB_PATH } from '#shared/guided/paths.ts';
import type { ConnectorCase, Order } from '#shared/webex/connector.ts';
import type { Answer } from '../answer.ts';
import type { SampleLocation } from '../data/sample-location.ts';
import type { SampleCustomer } from '../data/world.ts';
import { htmlPage } from '../html.ts';
import { nationally } from './numbers.ts';
import type { HubSession } from './sessions.ts';

const CSS = `body{font:15px/1.5 system-ui,sans-serif;margin:0}
header{padding:12px 24px;border-bottom:1px solid #8888;font-weight:600}
nav{padding:8px 24px;border-bottom:1px solid #8884}main{padding:8px 24px 48px;max-width:60em}
ul.numbers,ul.plain{list-style:none;padding:0}ul.numbers{columns:3 14em}
table{border-collapse:collapse}th,td{text-align:left;padding:4px 16px 4px 0;border-bottom:1px solid #8884}
button,a.button{font:inherit;padding:4px 12px;margin:0 8px 8px 0}textarea{font:inherit;width:100%;min-height:8em}`;

const MENU = ['Services', 'Calling', 'PSTN', 'Business Texting'];

export const hubPath = (customer: SampleCustomer, rest = ''): string =>
  `${CONTROL_HUB_PATH}/${customer.uuid}${rest}`;

interface View {
  readonly title: string;
  /** As HTML. */
  readonly body: string;
  readonly status?: number;
  readonly customer?: SampleCustomer;
  /** Menu names below Business Texting. */
  readonly at?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

function navigation(customer: SampleCustomer, at: readonly string[]): string {
  const menu = [...MENU, ...at].map(escapeHtml).join(' &gt; ');
  return `<nav><a href="${hubPath(customer)}">${escapeHtml(customer.blueprint.name)}</a> &gt; ${menu}</nav>`;
}

function hubPage({ title, body, status = 200, customer, at = [], headers = {} }: View): Answer {
  const menu = customer ? navigation(customer, at) : '';
  return htmlPage({
    status,
    title: `${title} - Sample Control Hub`,
    css: CSS,
    headers,
    body: `<header>Sample Control Hub (not Cisco's)</header>${menu}<main><h1>${escapeHtml(title)}</h1>${body}</main>`,
  });
}

/** A form of this session; what is in it is HTML. */
const form = (session: HubSession, action: string, body: string): string =>
  `<form method="post" action="${escapeHtml(action)}"><input type="hidden" name="token" value="${session.formToken}">${body}</form>`;

const link = (to: string, text: string): string => `<a href="${escapeHtml(to)}">${escapeHtml(text)}</a>`;

export const loginPage = (session: HubSession, headers: Readonly<Record<string, string>>): Answer =>
  hubPage({
    title: 'Sign in',
    headers,
    body: form(
      session,
      `${CONTROL_HUB_PATH}/login`,
      '<p>This is a sample: nothing here reaches Webex.</p><p><button>Sign in as sample.admin@example.com</button></p>',
    ),
  });

export const customersPage = (session: HubSession, customers: readonly SampleCustomer[]): Answer =>
  hubPage({
    title: 'Customers',
    body: `<ul class="plain">${customers
      .slice(0, 1000)
      .map((customer) => `<li>${link(hubPath(customer), customer.blueprint.name)}</li>`)
      .join('')}</ul>${form(session, `${CONTROL_HUB_PATH}/logout`, '<button>Sign out</button>')}`,
  });

export const customerPage = (customer: SampleCustomer): Answer =>
  hubPage({
    title: customer.blueprint.name,
    customer,
    body: `<h2>Services</h2><h3>Calling</h3><h4>PSTN</h4><ul class="plain"><li>${link(hubPath(customer, '/texting'), 'Business Texting')}</li></ul>`,
  });

export const textingPage = (customer: SampleCustomer): Answer =>
  hubPage({
    title: 'Business Texting',
    customer,
    body: `<h2>Manage</h2><ul class="plain">
<li>${link(hubPath(customer, '/texting/authorize'), 'Authorize business texting')}</li>
<li>${link(hubPath(customer, '/texting/case'), 'Open Cisco Calling Plans support case')}</li>
<li>${link(hubPath(customer, '/texting/orders'), 'Orders')}</li></ul>`,
  });

const AUTHORIZE = ['Manage', 'Authorize business texting'];

export const locationsPage = (customer: SampleCustomer, locations: readonly SampleLocation[]): Answer =>
  hubPage({
    title: 'Choose a location',
    customer,
    at: AUTHORIZE,
    body: `<ul class="plain">${locations
      .map(
        (location) =>
          `<li>${link(hubPath(customer, `/texting/authorize/${location.uuid}`), location.name)}</li>`,
      )
      .join('')}</ul>`,
  });

export interface Picker {
  readonly customer: SampleCustomer;
  readonly location: SampleLocation;
  readonly shown: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

export function pickerPage(session: HubSession, picker: Picker): Answer {
  const { customer, location, shown, chosen, total, page, pages } = picker;
  const boxes = shown
    .map(
      (number) =>
        `<li><label><input type="checkbox" name="number" value="${number}"${chosen.has(number) ? ' checked' : ''}> ${nationally(number)}</label></li>`,
    )
    .join('');
  const step = (to: number, text: string) =>
    to < 1 || to > pages ? '' : `<button name="action" value="page-${to}">${text}</button>`;
  return hubPage({
    title: location.name,
    customer,
    at: AUTHORIZE,
    body: form(
      session,
      hubPath(customer, `/texting/authorize/${location.uuid}?page=${page}`),
      `<p>${total} numbers can be authorized. ${chosen.size} of ${total} selected. Page ${page} of ${pages}.</p>
<p><button name="action" value="all">Select all shown</button>${step(page - 1, 'Previous page')}${step(page + 1, 'Next page')}</p>
<ul class="numbers">${boxes}</ul><p><button name="action" value="next">Next</button></p>`,
    ),
  });
}

const dateOf = (iso: string): string => iso.slice(0, 10);

export function summaryPage(
  session: HubSession,
  customer: SampleCustomer,
  order: { readonly location: SampleLocation; readonly numbers: readonly string[]; readonly now: string },
): Answer {
  const { location, numbers, now } = order;
  const rows = numbers.map((number, at) => `<tr><td>${at + 1}</td><td>${nationally(number)}</td></tr>`);
  return hubPage({
    title: 'Order summary',
    customer,
    at: AUTHORIZE,
    body: `<p>Date: ${dateOf(now)}</p><p>Location: ${escapeHtml(location.name)}</p>
<p>${numbers.length} of ${numbers.length} numbers</p><table><thead><tr><th>#</th><th>Number</th></tr></thead><tbody>${rows.join('')}</tbody></table>
${form(session, hubPath(customer, '/texting/authorize/submit'), '<button>Submit</button>')}${link(hubPath(customer, `/texting/authorize/${location.uuid}`), 'Back')}`,
  });
}

const STATES: Readonly<Record<string, string>> = {
  SUCCESS: 'Authorized',
  FAILED: 'Not authorized',
  PENDING: 'Pending',
};

export function orderPage(customer: SampleCustomer, locationName: string, order: Order): Answer {
  const rows = order.numbers.map(
    ({ number, status }) => `<tr><td>${nationally(number)}</td><td>${STATES[status] ?? ''}</td></tr>`,
  );
  return hubPage({
    title: `Order ${order.orderId}`,
    customer,
    at: ['Manage', 'Orders'],
    body: `<p>Order number: <strong id="order-number">${escapeHtml(order.orderId)}</strong></p><p>Date: ${dateOf(order.createdAt)}</p>
<p>Location: ${escapeHtml(locationName)}</p><p>Status: ${order.status}</p>
<table><thead><tr><th>Number</th><th>State</th></tr></thead><tbody>${rows.join('')}</tbody></table>
<p>${link(hubPath(customer, '/texting/orders'), 'All orders')}</p>`,
  });
}

export function ordersPage(customer: SampleCustomer, orders: readonly Order[]): Answer {
  const rows = orders.map(
    (order) =>
      `<tr><td>${link(hubPath(customer, `/texting/orders/${order.orderId}`), order.orderId)}</td><td>${dateOf(order.createdAt)}</td><td>${order.numbers.length}</td><td>${order.status}</td></tr>`,
  );
  return hubPage({
    title: 'Orders',
    customer,
    at: ['Manage', 'Orders'],
    body:
      rows.length === 0
        ? '<p>There are no orders.</p>'
        : `<table><thead><tr><th>Order</th><th>Date</th><th>Numbers</th><th>Status</th></tr></thead><tbody>${rows.join('')}</tbody></table>`,
  });
}

const CASE = ['Manage', 'Open Cisco Calling Plans support case'];

export const caseFormPage = (session: HubSession, customer: SampleCustomer): Answer =>
  hubPage({
    title: 'Open a support case',
    customer,
    at: CASE,
    body: form(
      session,
      hubPath(customer, '/texting/case'),
      `<p><label for="text">What is it about?</label></p><p><textarea id="text" name="text" maxlength="2000" required></textarea></p>
<p><button>Open case</button></p>`,
    ),
  });

export const casePage = (customer: SampleCustomer, shown: ConnectorCase, text: string): Answer =>
  hubPage({
    title: `Case ${shown.caseId}`,
    customer,
    at: CASE,
    body: `<p>Case number: <strong id="case-number">${escapeHtml(shown.caseId)}</strong></p><p>Date: ${dateOf(shown.createdAt)}</p>
<p>Status: ${shown.status}</p><p>${escapeHtml(text)}</p>
<p>PSTN support sends a form to sample.admin@example.com; complete it and send it back.</p>`,
  });

export const problemPage = (status: number, title: string, why: string): Answer =>
  hubPage({
    title,
    status,
    body: `<p>${escapeHtml(why)}</p><p>${link(CONTROL_HUB_PATH, 'Start again')}</p>`,
  });
