import katex from '/katex/katex.mjs';

/**
 * KaTeX gives arrows and tall brackets their width by an attribute, which the policy of this page forbids as it forbids
 * whatever style stands in markup. The same as a property is allowed.
 */
const setAttribute = Element.prototype.setAttribute;

function styled(name, value) {
  if (name === 'style') this.style.cssText = value;
  else setAttribute.call(this, name, value);
}

export function render(latex, element, options) {
  Element.prototype.setAttribute = styled;
  try {
    katex.render(latex, element, options);
  } finally {
    Element.prototype.setAttribute = setAttribute;
  }
}

export const renderToString = (latex, options) => katex.renderToString(latex, options);
