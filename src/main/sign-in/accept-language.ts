/** No browser sends this many. What comes over the network is bounded. */
const MOST_RANGES = 32;

/**
 * The languages that a browser asks for, the most wanted first (RFC 9110 §12.5.4). What is not wanted at all (`q=0`),
 * or is no language, is left out.
 *
 * @param header value of `Accept-Language`
 */
export function readAcceptLanguage(header: string | undefined): string[] {
  return (header ?? '')
    .split(',', MOST_RANGES)
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
      const weight = parameters.find((parameter) => /^q=/i.test(parameter));
      return { tag, weight: weight === undefined ? 1 : Number(weight.slice(2)) };
    })
    .filter(({ tag, weight }) => /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(tag) && weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}
