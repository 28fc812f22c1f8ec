/** A fetch whose answers to requests for a path are changed on their way, for what the sandbox would not say by itself. */
export function otherAnswers(path: RegExp, change: (body: unknown) => unknown): typeof globalThis.fetch {
  return async (input, init) => {
    const answer = await globalThis.fetch(input, init);
    if (!answer.ok || !path.test(String(input))) return answer;
    const { status } = answer;
    const headers = { 'content-type': answer.headers.get('content-type') ?? '' };
    return new Response(JSON.stringify(change(await answer.json())), { status, headers });
  };
}
