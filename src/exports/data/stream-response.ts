/** An answer whose body is written piece by piece, as it is asked for. */
export function streamResponse(parts: Iterable<string>, type: string): Response {
  const encoder = new TextEncoder();
  const iterator = parts[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
  return new Response(body, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}
