// Which network is this address of? An IPv4 address counts as itself, an IPv6 address by its /64: the part that
// a household or an office is given, while everything after it changes freely (RFC 4291, 2.5.4).
import { isIPv4, isIPv6 } from 'node:net';

/** `203.0.113.9`, `2001:db8:0:7::/64`; what is no address is its own network. */
export function networkOf(address: string): string {
  const plain = address.split('%')[0] ?? '';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (isIPv4(mapped ?? plain)) return mapped ?? plain;
  if (!isIPv6(plain)) return address;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const before = groupsOf(head);
  const after = tail === undefined ? [] : groupsOf(tail);
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  const first = [...before, ...zeros, ...after].slice(0, 4).map((group) => Number.parseInt(group, 16));
  return `${first.map((group) => group.toString(16)).join(':')}::/64`;
}

/** An IPv4 tail stands for two groups, whose value does not matter here. */
function groupsOf(text: string): string[] {
  if (text === '') return [];
  return text.split(':').flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]));
}
