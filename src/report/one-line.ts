/**
 * The text on one line, with nothing in it that a terminal would obey: breaks and tabs become blanks,
 * other control characters a picture of themselves. File names and quoted copy can hold any of them.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\t-\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\u0000-\u001f]/g, control => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}
