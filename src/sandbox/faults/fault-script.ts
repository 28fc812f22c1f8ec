/** Which fault a request meets. */
import type { FaultRule } from './fault-types.ts';

export const WEBEX_BASE_PATH = '/v1';

interface LiveRule {
  readonly rule: FaultRule;
  left: number;
}

function matches(rule: FaultRule, method: string, path: string): boolean {
  if (rule.method !== undefined && rule.method.toUpperCase() !== method) return false;
  if (rule.path === undefined || path.startsWith(rule.path)) return true;
  return path.startsWith(`${WEBEX_BASE_PATH}/`) && path.slice(WEBEX_BASE_PATH.length).startsWith(rule.path);
}

export class FaultScript {
  #rules: LiveRule[] = [];

  /** Replaces the script. */
  set(rules: readonly FaultRule[]): void {
    this.#rules = rules.map((rule) => ({
      rule,
      left: rule.times === 'always' ? Number.POSITIVE_INFINITY : (rule.times ?? 1),
    }));
  }

  /** The first rule with times left that matches, which thereby loses one. `path` is the whole path of the request. */
  take(method: string, path: string): FaultRule | undefined {
    const live = this.#rules.find(({ rule, left }) => left > 0 && matches(rule, method, path));
    if (!live) return undefined;
    live.left -= 1;
    return live.rule;
  }

  /** Hits that are still to come, without those that never end. */
  get pending(): number {
    return this.#rules.reduce((sum, { left }) => sum + (Number.isFinite(left) ? left : 0), 0);
  }
}
