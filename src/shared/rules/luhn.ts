/** True when digits carry the check digit of Luhn (ISO/IEC 7812), as payment cards and Canadian business numbers do. */
export function luhn(digits: string): boolean {
  let sum = 0;
  let isDoubled = false;
  for (let index = digits.length - 1; index >= 0; index -= 1) {
    const value = Number(digits[index]) * (isDoubled ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
    isDoubled = !isDoubled;
  }
  return digits !== '' && sum % 10 === 0;
}
