import type { en } from './en.ts';
import type { Words } from './words.ts';
import { common, errors } from './zh/common.ts';
import { connect } from './zh/connect.ts';
import { domain } from './zh/domain.ts';
import { customer, portfolio } from './zh/portfolio.ts';
import { recovery, shell, welcome } from './zh/shell.ts';

export const zh = {
  common,
  errors,
  domain,
  shell,
  welcome,
  recovery,
  connect,
  portfolio,
  customer,
} as const satisfies Words<typeof en>;
