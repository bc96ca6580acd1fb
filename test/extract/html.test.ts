import { describe, expect, test } from 'vitest'
import { kinds, places, shown } from './reading.ts'

describe('HTML blocks', () => {
  test.each([
    ['<p>Our <b>clients</b>&rsquo; homes</p>', ['html: Our ···clients····’······ homes']],
    ['<div>\n<h2>Our clients</h2>\n<p>Their <em>homes</em></p>\n</div>', ['html: Our clients', 'html: Their ····homes·····']],
    ['<ul><li>client<li>customer</ul>', ['html: client', 'html: customer']],
    ['<img src="a" alt="Our clients &amp; us">', ['alt text: Our clients &···· us']],
    ['<p>a <code>client</code> b</p>', ['html: a ······██████······· b']],
    ['<pre>client</pre>', []],
    ['<script>\nlet client = "<p>client</p>"\n</script>', []],
    ['<style>client</style>', []],
    ['<svg><title>client</title></svg>', []],
    ['<div>\n<textarea>client</textarea>\nours</div>', ['html: ··········██████··········· ours']],
    ['<blockquote>We are clients</blockquote>', ['html (quoted): We are clients']],
    ['<blockquote>\n\nWe are clients\n\n</blockquote>\n\nOur clients', ['paragraph (quoted): We are clients', 'paragraph: Our clients']],
    ['<details>\n<summary>Our clients</summary>\n\nTheir *homes*\n\n</details>', ['html: Our clients', 'paragraph: Their ·homes·']],
    ['<table><tr><td>client<td>customer</table>', ['html: client', 'html: customer']],
    ['<p>Dear <my-name>x</my-name>, client</p>', ['html: Dear x , client']],
    ['<?php client ?>', []],
    ['<!-- a client -->', []],
  ])('%j', (text, expected) => expect(kinds(text)).toEqual(expected))
})

test.each([
  ['<p>Our\r\nclients</p>', ['2:1 clients']],
  ['> <div>\n> our clients\n> </div>', ['2:7 clients']],
  ['- <p>our\n  &nbsp;clients</p>', ['2:9 clients']],
  ['<p title="clients">😀 &copy; clients</p>', ['1:30 clients']],
  ['<p>A&nbsp B &#128; clients</p>', ['1:20 clients']],
])('positions in %j', (text, expected) => expect(places(text, 'clients')).toEqual(expected))

test.each(['<', '<div', '<div class="', '</', '<div>\n\n</p></div></div>', '<!--', '<!-- a', '<![CDATA[', '<b><p></b></p>', '<q>', '</blockquote>', '<a <b>'])(
  'HTML cut anywhere is read: %j', text => expect(() => shown(text)).not.toThrow())
