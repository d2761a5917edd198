// Code page 850, in which the official DBF is written, and which no TextDecoder knows.

/** The characters of the bytes 0x80 to 0xFF. */
const ALTOS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0';

export function decodificarCp850(bytes: Uint8Array): string {
  let texto = '';
  for (const byte of bytes) texto += byte < 0x80 ? String.fromCharCode(byte) : ALTOS.charAt(byte - 0x80);
  return texto;
}
