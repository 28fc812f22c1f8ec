import { common, errors } from './en/common.ts';
import { connect } from './en/connect.ts';
import { domain } from './en/domain.ts';
import { customer, portfolio } from './en/portfolio.ts';
import { recovery, shell, welcome } from './en/shell.ts';

export const en = { common, errors, domain, shell, welcome, recovery, connect, portfolio, customer } as const;
