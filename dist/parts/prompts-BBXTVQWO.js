import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import{LEFT,answer,autocomplete,confirm,intro,multiselect,note,pickByNumber,pickWithArrows,select}from"./chunk-LKFRK7U7.js";import"./chunk-JIEPA6IP.js";export{LEFT,answer,autocomplete,confirm,intro,multiselect,note,pickByNumber,pickWithArrows,select};
