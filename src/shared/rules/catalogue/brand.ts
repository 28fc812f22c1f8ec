import { brandAddressRules } from './brand-address.ts';
import { brandContactRules } from './brand-contact.ts';
import { brandKindRules } from './brand-kind.ts';
import { brandRequiredRules } from './brand-required.ts';
import { brandTaxIdRules } from './brand-tax-id.ts';
import type { RegistrationRule } from './registration-rule.ts';

/**
 * BR-001 to BR-020. BR-019 (one address in many brands) is not among them: the facts of a registration
 * hold no addresses of other brands.
 */
export const brandRules: readonly RegistrationRule[] = [
  ...brandRequiredRules,
  ...brandTaxIdRules,
  ...brandContactRules,
  ...brandAddressRules,
  ...brandKindRules,
].sort((a, b) => (a.id < b.id ? -1 : 1));
