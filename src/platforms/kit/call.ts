const ANSWER_MS = 10_000

/** One call to a platform that changes nothing there. */
export async function call(method: 'GET' | 'POST', url: string, authorization: string): Promise<Response> {
  try {
    return await fetch(url, { method, headers: { authorization }, signal: AbortSignal.timeout(ANSWER_MS) })
  } catch (cause) {
    throw new Error(
      `${new URL(url).host} cannot be reached. Check the network, and what a proxy or firewall lets out.`,
      {
        cause,
      },
    )
  }
}
