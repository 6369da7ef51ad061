// Writes UnicodePropertyTables.cs: what ECMA-262 lets \p{…} name, asked of the engine that runs this script.
//
//   node unicode-tables.mjs > UnicodePropertyTables.cs
//   node unicode-tables.mjs names > ../../../src/OrigamiContracts/Support/Patterns/UnicodePropertyNames.cs
//
// The second is for the runtime, which reads patterns without matching anything by them: the names, and the two sets that
// the names of groups are made of.
//
// Run it with a Node.js of a newer Unicode version to move the tables to that version; add new scripts to the list.

// Names as in tables 67 to 70 of ECMA-262 and PropertyValueAliases.txt of Unicode: "short long" or "short long other".
const generalCategories = `
C Other;Cc Control cntrl;Cf Format;Cn Unassigned;Co Private_Use;Cs Surrogate
L Letter;LC Cased_Letter;Ll Lowercase_Letter;Lm Modifier_Letter;Lo Other_Letter;Lt Titlecase_Letter;Lu Uppercase_Letter
M Mark Combining_Mark;Mc Spacing_Mark;Me Enclosing_Mark;Mn Nonspacing_Mark
N Number;Nd Decimal_Number digit;Nl Letter_Number;No Other_Number
P Punctuation punct;Pc Connector_Punctuation;Pd Dash_Punctuation;Pe Close_Punctuation;Pf Final_Punctuation
Pi Initial_Punctuation;Po Other_Punctuation;Ps Open_Punctuation
S Symbol;Sc Currency_Symbol;Sk Modifier_Symbol;Sm Math_Symbol;So Other_Symbol
Z Separator;Zl Line_Separator;Zp Paragraph_Separator;Zs Space_Separator`;

const scripts = `
Adlm Adlam;Aghb Caucasian_Albanian;Ahom;Arab Arabic;Armi Imperial_Aramaic;Armn Armenian;Avst Avestan;Bali Balinese
Bamu Bamum;Bass Bassa_Vah;Batk Batak;Beng Bengali;Berf Beria_Erfe;Bhks Bhaiksuki;Bopo Bopomofo;Brah Brahmi
Brai Braille;Bugi Buginese;Buhd Buhid;Cakm Chakma;Cans Canadian_Aboriginal;Cari Carian;Cham;Cher Cherokee
Chrs Chorasmian;Copt Coptic Qaac;Cpmn Cypro_Minoan;Cprt Cypriot;Cyrl Cyrillic;Deva Devanagari;Diak Dives_Akuru
Dogr Dogra;Dsrt Deseret;Dupl Duployan;Egyp Egyptian_Hieroglyphs;Elba Elbasan;Elym Elymaic;Ethi Ethiopic;Gara Garay
Geor Georgian;Glag Glagolitic;Gong Gunjala_Gondi;Gonm Masaram_Gondi;Goth Gothic;Gran Grantha;Grek Greek
Gujr Gujarati;Gukh Gurung_Khema;Guru Gurmukhi;Hang Hangul;Hani Han;Hano Hanunoo;Hatr Hatran;Hebr Hebrew
Hira Hiragana;Hluw Anatolian_Hieroglyphs;Hmng Pahawh_Hmong;Hmnp Nyiakeng_Puachue_Hmong;Hung Old_Hungarian
Ital Old_Italic;Java Javanese;Kali Kayah_Li;Kana Katakana;Kawi;Khar Kharoshthi;Khmr Khmer;Khoj Khojki
Kits Khitan_Small_Script;Knda Kannada;Krai Kirat_Rai;Kthi Kaithi;Lana Tai_Tham;Laoo Lao;Latn Latin;Lepc Lepcha
Limb Limbu;Lina Linear_A;Linb Linear_B;Lisu;Lyci Lycian;Lydi Lydian;Mahj Mahajani;Maka Makasar;Mand Mandaic
Mani Manichaean;Marc Marchen;Medf Medefaidrin;Mend Mende_Kikakui;Merc Meroitic_Cursive;Mero Meroitic_Hieroglyphs
Mlym Malayalam;Modi;Mong Mongolian;Mroo Mro;Mtei Meetei_Mayek;Mult Multani;Mymr Myanmar;Nagm Nag_Mundari
Nand Nandinagari;Narb Old_North_Arabian;Nbat Nabataean;Newa;Nkoo Nko;Nshu Nushu;Ogam Ogham;Olck Ol_Chiki
Onao Ol_Onal;Orkh Old_Turkic;Orya Oriya;Osge Osage;Osma Osmanya;Ougr Old_Uyghur;Palm Palmyrene;Pauc Pau_Cin_Hau
Perm Old_Permic;Phag Phags_Pa;Phli Inscriptional_Pahlavi;Phlp Psalter_Pahlavi;Phnx Phoenician;Plrd Miao
Prti Inscriptional_Parthian;Rjng Rejang;Rohg Hanifi_Rohingya;Runr Runic;Samr Samaritan;Sarb Old_South_Arabian
Saur Saurashtra;Sgnw SignWriting;Shaw Shavian;Shrd Sharada;Sidd Siddham;Sidt Sidetic;Sind Khudawadi;Sinh Sinhala
Sogd Sogdian;Sogo Old_Sogdian;Sora Sora_Sompeng;Soyo Soyombo;Sund Sundanese;Sunu Sunuwar;Sylo Syloti_Nagri
Syrc Syriac;Tagb Tagbanwa;Takr Takri;Tale Tai_Le;Talu New_Tai_Lue;Taml Tamil;Tang Tangut;Tavt Tai_Viet;Tayo Tai_Yo
Telu Telugu;Tfng Tifinagh;Tglg Tagalog;Thaa Thaana;Thai;Tibt Tibetan;Tirh Tirhuta;Tnsa Tangsa;Todr Todhri
Tols Tolong_Siki;Toto;Tutg Tulu_Tigalari;Ugar Ugaritic;Vaii Vai;Vith Vithkuqi;Wara Warang_Citi;Wcho Wancho
Xpeo Old_Persian;Xsux Cuneiform;Yezi Yezidi;Yiii Yi;Zanb Zanabazar_Square;Zinh Inherited Qaai;Zyyy Common
Zzzz Unknown`;

const binaryProperties = `
ASCII;AHex ASCII_Hex_Digit;Alpha Alphabetic;Any;Assigned;Bidi_C Bidi_Control;Bidi_M Bidi_Mirrored
CI Case_Ignorable;Cased;CWCF Changes_When_Casefolded;CWCM Changes_When_Casemapped;CWL Changes_When_Lowercased
CWKCF Changes_When_NFKC_Casefolded;CWT Changes_When_Titlecased;CWU Changes_When_Uppercased;Dash
DI Default_Ignorable_Code_Point;Dep Deprecated;Dia Diacritic;Emoji;EComp Emoji_Component;EMod Emoji_Modifier
EBase Emoji_Modifier_Base;EPres Emoji_Presentation;ExtPict Extended_Pictographic;Ext Extender;Gr_Base Grapheme_Base
Gr_Ext Grapheme_Extend;Hex Hex_Digit;IDSB IDS_Binary_Operator;IDST IDS_Trinary_Operator;IDC ID_Continue;IDS ID_Start
Ideo Ideographic;Join_C Join_Control;LOE Logical_Order_Exception;Lower Lowercase;Math;NChar Noncharacter_Code_Point
Pat_Syn Pattern_Syntax;Pat_WS Pattern_White_Space;QMark Quotation_Mark;Radical;RI Regional_Indicator
STerm Sentence_Terminal;SD Soft_Dotted;Term Terminal_Punctuation;UIdeo Unified_Ideograph;Upper Uppercase
VS Variation_Selector;space White_Space;XIDC XID_Continue;XIDS XID_Start`;

const lastCodePoint = 0x10ffff;
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

// Five bits a digit, the lowest first; the sixth says that more follow.
function number(value) {
  let text = '';
  for (; value >= 32; value = Math.floor(value / 32)) {
    text += digits[(value % 32) + 32];
  }
  return text + digits[value];
}

// The places where belonging to the set changes, each as the distance from the one before.
function changes(expression) {
  const set = new RegExp(`\\p{${expression}}`, 'u');
  let text = '';
  let previous = 0;
  let inside = false;
  for (let codePoint = 0; codePoint <= lastCodePoint; codePoint++) {
    if (set.test(String.fromCodePoint(codePoint)) !== inside) {
      text += number(codePoint - previous);
      previous = codePoint;
      inside = !inside;
    }
  }
  return text;
}

function isAccepted(expression) {
  try {
    return new RegExp(`\\p{${expression}}`, 'u') !== null;
  } catch {
    return false;
  }
}

function* entries(list, prefix) {
  for (const names of list.trim().split(/[;\n]/)) {
    const known = names.split(' ').filter(name => isAccepted(prefix + name));
    if (known.length < names.split(' ').length) {
      console.error(`Not every name is known to this Node.js: ${names}`);
    }
    yield [names, changes(prefix + known[0])];
  }
}

function table(name, lines) {
  return `    public const string ${name} =\n        """\n${lines.map(line => `        ${line}\n`).join('')}        """;\n`;
}

function lines(entries) {
  return [...entries].map(([names, ranges]) => `${names}=${ranges}`);
}

// All names of a list that this engine knows, a line of the list in a line.
function names(list, prefix) {
  return list.trim().split('\n').map(line => line.split(/[ ;]/).filter(name => isAccepted(prefix + name)).join(' '));
}

function packedTable(name, property) {
  const lines = changes(property).match(/.{1,120}/g).map(line => `        ${line}\n`).join('');
  return `    public static ReadOnlySpan<byte> ${name} =>\n        """\n${lines}        """u8;\n`;
}

if (process.argv[2] === 'names') {
  process.stdout.write(`// <auto-generated>
// Written by unicode-tables.mjs from Unicode ${process.versions.unicode}; do not edit.
// </auto-generated>

namespace OrigamiContracts.Generators.Patterns;

/// <summary>What <c>\\p{…}</c> can name in Unicode ${process.versions.unicode}.</summary>
internal static class UnicodePropertyNames
{
${table('GeneralCategories', names(generalCategories, 'General_Category='))}
${table('BinaryProperties', names(binaryProperties, ''))}
${table('Scripts', names(scripts, 'Script='))}
${packedTable('IdStart', 'ID_Start')}
${packedTable('IdContinue', 'ID_Continue')}}
`);
  process.exit();
}

const scriptSets = new Map(entries(scripts, 'Script='));
const differingExtensions = [...entries(scripts, 'Script_Extensions=')].filter(([names, set]) => scriptSets.get(names) !== set);

process.stdout.write(`// <auto-generated>
// Written by unicode-tables.mjs from Unicode ${process.versions.unicode}; do not edit.
// </auto-generated>

namespace OrigamiContracts.Generators.Patterns;

/// <summary>
/// The sets that <c>\\p{…}</c> can name, as Unicode ${process.versions.unicode} has them, a line each: its names, then the code points
/// where belonging to it changes.
/// </summary>
internal static class UnicodePropertyTables
{
${table('GeneralCategories', lines(entries(generalCategories, 'General_Category=')))}
${table('BinaryProperties', lines(entries(binaryProperties, '')))}
${table('Scripts', lines(scriptSets))}
    // Only where they differ from the scripts of the same names.
${table('ScriptExtensions', lines(differingExtensions))}}
`);
