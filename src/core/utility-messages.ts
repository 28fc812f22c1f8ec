import type { WireError, WireResult } from '#shared/ipc/errors.ts';
import type { Credential } from '#shared/model/credential.ts';

/** What the utility process needs to know to open the workspace. */
export interface UtilityOptions {
  readonly folder: string;
  readonly version: string;
  readonly fontFolder: string;
  readonly nativeBinding?: string;
  /** False on the old fallback runtime: pages of the internet are not opened on it. */
  readonly allowsInternet: boolean;
}

export type ToCore =
  | { readonly type: 'start'; readonly options: UtilityOptions; readonly fresh: boolean }
  | { readonly type: 'call'; readonly seq: number; readonly name: string; readonly input: unknown }
  /** Writes all unsent work to a file, instead of a start: for a workspace that cannot be opened. */
  | { readonly type: 'rescue'; readonly options: UtilityOptions; readonly path: string }
  | { readonly type: 'close' };

export type FromCore =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly error: WireError }
  | { readonly type: 'reply'; readonly seq: number; readonly result: WireResult<unknown> }
  | { readonly type: 'event'; readonly name: string; readonly payload: unknown }
  /** For the keychain, and for nobody else: it is no event, since events go to the window. Null: forget it. */
  | { readonly type: 'credential'; readonly connectionId: string; readonly credential: Credential | null }
  | { readonly type: 'log'; readonly line: string }
  | { readonly type: 'rescued'; readonly result: WireResult<{ readonly bytes: number }> }
  | { readonly type: 'closed' };
