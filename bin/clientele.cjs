#!/usr/bin/env node
const { enableCompileCache } = require('node:module')

// What V8 has compiled is kept from one run to the next: by Node from 22 on, by clientele before that.
enableCompileCache?.()
require(enableCompileCache ? '../dist/cli.cjs' : '../dist/kept.cjs')
