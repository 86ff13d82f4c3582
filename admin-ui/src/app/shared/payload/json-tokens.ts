/** A piece of JSON; `plain` has no colour. */
export interface JsonToken {
  kind: 'name' | 'text' | 'value' | 'plain';
  text: string;
}

const PIECES = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** JSON in pieces that together are the same text. */
export function jsonTokens(json: string): JsonToken[] {
  const tokens: JsonToken[] = [];
  let done = 0;
  for (const found of json.matchAll(PIECES)) {
    const [whole, text, colon] = found;
    if (found.index > done) {
      tokens.push({ kind: 'plain', text: json.slice(done, found.index) });
    }
    if (text === undefined) {
      tokens.push({ kind: 'value', text: whole });
    } else {
      tokens.push({ kind: colon === undefined ? 'text' : 'name', text });
      if (colon !== undefined) {
        tokens.push({ kind: 'plain', text: colon });
      }
    }
    done = found.index + whole.length;
  }
  if (done < json.length) {
    tokens.push({ kind: 'plain', text: json.slice(done) });
  }
  return tokens;
}
