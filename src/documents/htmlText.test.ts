import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { seed } from '../../test/edition.ts';
import { textOfHtml } from './htmlText.ts';

fc.configureGlobal({ seed: seed('htmlText') });

test('paragraphs, lists and headings of HTML become those of a posting', () => {
  assert.equal(
    textOfHtml(
      '<div><h2>Duties</h2>\n<p>Code <b>inpatient</b> charts\n  all day.</p><ul>\n<li>DRG&nbsp;validation</li><li><p>queries &amp; denials</p></li></ul>Line<br/>break</div>',
      '## ',
    ),
    '## Duties\n\nCode inpatient charts all day.\n\n- DRG validation\n- queries & denials\n\nLine\nbreak',
  );
});

test('text without markup stays as it was typed', () => {
  const typed = '- one\n- two\n\n3 < 4, R&D at 5 > 2 && AT&T;';
  assert.equal(textOfHtml(typed), typed);
});

test('what is not shown in a page is not shown here: scripts, styles, comments, titles', () => {
  assert.equal(
    textOfHtml(
      '<p>a<script>if (1 < 2) alert("</p>")</script>b<!-- <p>c</p> -->d<style>p{}</style><SVG><text>e</text></SVG></p><title>f</title>',
    ),
    'abd',
  );
  assert.equal(textOfHtml('<p>a</p><script>never closed <p>b</p>'), 'a');
  assert.equal(textOfHtml('<p>a</p><p style="display:none">E11.9</p><div hidden><p>b</p></div>c'), 'a\n\nc');
  assert.equal(textOfHtml('a<!-- never closed'), 'a');
});

test('signs by name and by number are read, impossible ones dropped', () => {
  assert.equal(
    textOfHtml('&lt;b&gt; &#8217;&#x2019; &rsquo; &unknown; &#0;&#xD800;&#1114112;.'),
    '<b> ’’ ’ &unknown; .',
  );
});

test('hostile nesting costs time in proportion to its length', () => {
  for (const piece of [
    '<',
    '<!--',
    '<script',
    '<script>',
    '<a ',
    '&',
    '&#',
    '<p>',
    '</p ',
    '-->',
    '<h1><',
    '<li> <p>',
    '<p hidden>',
  ]) {
    const started = performance.now();
    textOfHtml(piece.repeat(100_000 / piece.length));
    assert.ok(performance.now() - started < 1000, piece);
  }
});

test('no tag of a page is left of whatever is sent', () => {
  const part = fc.constantFrom(
    '<p>',
    '</p>',
    '<li>',
    '<br>',
    '<script>',
    '</script>',
    '<img src=x onerror=y>',
    '<!--',
    '-->',
    'word',
    ' ',
    '\n',
    '>',
    '"',
    '/',
    'p',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      assert.doesNotMatch(textOfHtml(parts.join('')), /<\/?[a-z][a-z0-9]*(?:[\s/][^<>]*)?>/i);
    }),
  );
});
