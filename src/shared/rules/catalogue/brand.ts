import { brandAddressRules } from './brand-address.ts';
import { brandContactRules } from './brand-contact.ts';
import { brandKindRules } from './brand-kind.ts';
import { brandNeighbourRules } from './brand-neighbours.ts';
import { brandRequiredRules } from './brand-required.ts';
import { brandTaxIdRules } from './brand-tax-id.ts';
import type { RegistrationRule } from './registration-rule.ts';

/** BR-001 to BR-020. */
export const brandRules: readonly RegistrationRule[] = [
  ...brandRequiredRules,
  ...brandTaxIdRules,
  ...brandContactRules,
  ...brandAddressRules,
  ...brandKindRules,
  ...brandNeighbourRules,
].sort((a, b) => (a.id < b.id ? -1 : 1));
