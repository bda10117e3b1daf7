import { make } from './dom.js';
import { DEFINITION } from './typeset.js';

/**
 * The words of a document around its formulas, as far as they are easily set: headings, paragraphs, lists, emphasis and
 * code. Formulas stand in the text as {@code \uE000 number \uE001}.
 */
const HOLE = /\uE000(\d+)\uE001/;
const LEVELS = { part: 2, chapter: 2, section: 3, subsection: 4, subsubsection: 5, paragraph: 6 };
const BLOCKS = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'PRE', 'TABLE', 'TR', 'TD',
  'TH', 'TBODY', 'THEAD', 'EM', 'STRONG', 'B', 'I', 'CODE', 'SUB', 'SUP', 'BR', 'HR', 'DL', 'DT', 'DD']);

export function prose(source, format, hole) {
  if (format === 'html') return page(source, hole);
  return blocks(format === 'latex' ? fromLatex(source) : source.replace(/<!--[\s\S]*?-->/g, match =>
    HOLE.test(match) ? match.replace(/<!--[^\uE000]*|-->/g, '') : ''), hole);
}

/** LaTeX as the few marks of Markdown that are understood below. */
function fromLatex(source) {
  const begin = source.indexOf('\\begin{document}');
  const title = begin < 0 ? '' : /\\title\{(?:[^{}]|\{[^{}]*\})*\}/.exec(source.slice(0, begin))?.[0] ?? '';
  const body = begin < 0 ? source : title + source.slice(begin + 16).replace(/\\end\{document\}[\s\S]*/, '');
  return body.replace(/(?<!\\)%[^\n]*/g, comment => (comment.match(/\uE000\d+\uE001/g) ?? []).join(' '))
    .replace(/\\(?:emph|textit|textsl)\{([^{}]*)\}/g, '*$1*').replace(/\\textbf\{([^{}]*)\}/g, '**$1**')
    .replace(/\\(part|chapter|section|subsection|subsubsection|paragraph)\*?\s*(?:\[[^\]]*\])?\{([^{}]*)\}/g,
      (_, kind, title) => `\n\n${'#'.repeat(LEVELS[kind])} ${title}\n\n`)
    .replace(/\\(?:title)\{([^{}]*)\}/g, '\n\n# $1\n\n')
    .replace(/\\item\s*(?:\[([^\]]*)\])?/g, (_, label) => `\n- ${label ? `**${label}** ` : ''}`)
    .replace(/\\begin\{(?:itemize|enumerate|description|center|document|abstract|quote)\}|\\end\{[a-z*]+\}/gi, '\n\n')
    .replace(/\\begin\{([a-z]+)\*?\}(?:\[([^\]]*)\])?/gi, (_, name, label) =>
      `\n\n**${name[0].toUpperCase()}${name.slice(1)}${label ? ` (${label})` : ''}.** `)
    .replace(/\\texttt\{([^{}]*)\}/g, '`$1`').replace(/\\footnote\{([^{}]*)\}/g, ' ($1)')
    .replace(/\\(?:eq)?ref\{([^{}]*)\}/g, '($1)').replace(/\\cite\w*(?:\[[^\]]*\])?\{([^{}]*)\}/g, '[$1]')
    .replace(/\\(?:label|vspace|hspace|usepackage|documentclass|input|maketitle|author|date)\*?(?:\[[^\]]*\])?(?:\{[^{}]*\})?/g, '')
    .replace(DEFINITION, '')
    .replace(/\\(?:noindent|medskip|smallskip|bigskip|par|qed|newpage|clearpage)\b/g, '').replace(/\\\\/g, '\n')
    .replace(/``|''/g, '"').replace(/---?/g, '–').replace(/~/g, '\u00A0').replace(/\\([%&_#${}])/g, '$1')
    .replace(/[{}]/g, '').replace(/\\ /g, ' ');
}

function blocks(source, hole) {
  const found = [];
  let list = null;
  for (const block of source.split(/\n(?:[ \t]*\n)+|(?=^#{1,6} )|(?<=^#{1,6} .*)\n|(?=^```)(?=```[\s\S]*?\n```)|(?<=^```)\n/m)) {
    if (!block?.trim()) continue;
    const heading = /^\s*(#{1,6})\s+(.*)$/.exec(block);
    const item = /^\s*(?:[-*+]|\d+[.)])\s/.test(block);
    if (!item) list = null;
    if (heading && !block.trim().includes('\n'))
      found.push(make(`h${Math.min(6, heading[1].length + 1)}`, {}, inline(heading[2], hole)));
    else if (/^\s*```/.test(block)) found.push(make('pre', {}, block.replace(/^\s*```.*\n?|```\s*$/g, '')));
    else if (item) {
      if (!list) found.push(list = make('ul', {}));
      for (const entry of block.split(/\n(?=\s*(?:[-*+]|\d+[.)])\s)/))
        list.append(make('li', {}, inline(entry.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, ''), hole)));
    } else if (/^\s*\|.*\|/.test(block)) found.push(make('pre', {}, inline(block, hole)));
    else found.push(make('div', { class: 'paragraph' }, inline(block.replace(/^\s*> ?/gm, ''), hole)));
  }
  return found;
}

const MARK = /\uE000(\d+)\uE001|`([^`\n]+)`|\*\*([^*]+)\*\*|(?<![\w*])\*([^*\n]+)\*(?!\w)|(?<!\w)_([^_\n]+)_(?!\w)|!?\[([^\]\n]*)\]\([^)\n]*\)|\\([$*_`#])/;

function inline(source, hole) {                                   // recursion as deep as marks are nested: three
  const nodes = [];
  let rest = source;
  for (let at = MARK.exec(rest); at; at = MARK.exec(rest)) {
    const [whole, number, code, bold, slanted, slant, link, plain] = at;
    nodes.push(rest.slice(0, at.index));
    if (number !== undefined) nodes.push(hole(Number(number)));
    else if (code !== undefined) nodes.push(make('code', {}, code));
    else if (bold !== undefined) nodes.push(make('strong', {}, inline(bold, hole)));
    else if (slanted !== undefined || slant !== undefined) nodes.push(make('em', {}, inline(slanted ?? slant, hole)));
    else if (link !== undefined) nodes.push(make('span', { class: 'link' }, inline(link, hole)));
    else nodes.push(plain);
    rest = rest.slice(at.index + whole.length);
  }
  nodes.push(rest);
  return nodes;
}

/** A page of its author's: its blocks and its words, and nothing that could do anything. */
function page(source, hole) {
  const bare = source.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '').replace(/<([a-z][a-z0-9]*)\s[^<>]*>/gi, '<$1>');
  const parsed = new DOMParser().parseFromString(bare, 'text/html');
  const copied = node => {                                        // recursion as deep as the browser lets pages be
    if (node.nodeType === Node.TEXT_NODE) return holes(node.data, hole);
    if (node.nodeType !== Node.ELEMENT_NODE || /^(SCRIPT|STYLE|TITLE|HEAD)$/.test(node.tagName)) return [];
    const children = [...node.childNodes].flatMap(copied);
    if (node.tagName === 'P') return [make('div', { class: 'paragraph' }, children)];
    return BLOCKS.has(node.tagName) ? [make(node.tagName.toLowerCase(), {}, children)] : children;
  };
  return [...parsed.body.childNodes].flatMap(copied);
}

function holes(words, hole) {
  const nodes = words.split(HOLE);
  return nodes.map((part, k) => k % 2 ? hole(Number(part)) : part);
}
