function $rt_compare(a, b) { return a === b ? 0 : a < b ? -1 : 1; }
function $rt_compare_less(a, b) { return a === b ? 0 : a > b ? 1 : -1; }
function $arrayOf($length) { return Array($length).fill(null); }
function $rt_wrapException(err) { return err; }
function $rt_charArrayToString(array, offset, count) { return $stringOf(array.slice(offset, offset + count)); }
// In pieces: a call takes no hundred thousand arguments, and a sum of single characters is a tree of them.
function $stringOf(array) {
  let s = "";
  for (let i = 0; i < array.length; i += 4096) s += String.fromCharCode(...array.slice(i, i + 4096));
  return s;
}
function jl_String_charAt(var$0, var$1) { return var$0.charCodeAt(var$1); }
function jl_String_compareTo($this, $anotherString) { return $this < $anotherString ? -1 : $this > $anotherString ? 1 : 0; }
function jl_String_startsWith($this, $prefix, $toffset) { return $this.startsWith($prefix, $toffset) ? 1 : 0; }
function jl_String_startsWith($this, $prefix) { return $this.startsWith($prefix) ? 1 : 0; }
function jl_String_endsWith($this, $suffix) { return $this.endsWith($suffix) ? 1 : 0; }
function jl_String_indexOf($this, $ch, $fromIndex) { return $this.indexOf(String.fromCodePoint($ch), $fromIndex); }
function jl_String_indexOf($this, $ch) { return $this.indexOf(String.fromCodePoint($ch)); }
function jl_String_lastIndexOf($this, $ch) { return $this.lastIndexOf(String.fromCodePoint($ch)); }
function jl_String_indexOf($this, $str, $fromIndex) { return $this.indexOf($str, $fromIndex); }
function jl_String_indexOf($this, $str) { return $this.indexOf($str); }
function jl_String_lastIndexOf($this, $str) { return $this.lastIndexOf($str); }
function jl_String_substring($this, $beginIndex, $endIndex) { return $this.substring($beginIndex, $endIndex); }
function jl_String_substring($this, $beginIndex) { return $this.substring($beginIndex); }
function jl_String_replace($this, $oldChar, $newChar) { return $this.split(String.fromCharCode($oldChar)).join(String.fromCharCode($newChar)); }
function jl_String_replace($this, $target, $replacement) { return $this.split($target).join($replacement); }
function jl_String_contains($this, $s) { return $this.includes($s) ? 1 : 0; }
function jl_String_valueOf($obj) { return $obj === null ? "null" : $obj.$toString(); }
function jl_String_valueOf($c) { return String.fromCharCode($c); }
function jl_String_valueOf($i) { return "" + $i; }
function jl_String_equals($this, $other) { return $this === $other ? 1 : 0; }
function jl_String_hashCode($this) {
  let h = 0;
  for (let i = 0; i < $this.length; i++) h = 31 * h + $this.charCodeAt(i) | 0;
  return h;
}
function jl_String_toLowerCase($this) { return $this.toLowerCase(); }
function jl_String_toUpperCase($this) { return $this.toUpperCase(); }
function jl_Integer_toHexString($i) { return ($i >>> 0).toString(16); }
function jl_Integer_toString($i) { return "" + $i; }
function jl_Object_toString($this) { return ""; }
function jl_System_arraycopy($src, $srcPos, $dest, $destPos, $length) {
  let $part = $src.slice($srcPos, $srcPos + $length);
  for (let i = 0; i < $length; i++) $dest[$destPos + i] = $part[i];
}
function jl_AbstractStringBuilder__init_($this, $capacity) { $this.$builderText = ""; }
function jl_AbstractStringBuilder_append($this, $value, $radix) { $this.$builderText += $value; return $this; }
function jl_AbstractStringBuilder_toString($this) { return $this.$builderText; }
function jl_StringBuilder__init_($this) { $this.$builderText = ""; }
function jl_StringBuilder__init_($this, $value) { $this.$builderText = $value; }
function jl_StringBuilder_append($this, $obj) { $this.$builderText += jl_String_valueOf($obj); return $this; }
function jl_StringBuilder_append($this, $string) { $this.$builderText += $string; return $this; }
function jl_StringBuilder_append($this, $value) { $this.$builderText += $value; return $this; }
function jl_StringBuilder_append($this, $c) { $this.$builderText += String.fromCharCode($c); return $this; }
function jl_StringBuilder_append($this, $s, $start, $end) { $this.$builderText += $s.substring($start, $end); return $this; }
function jl_StringBuilder_charAt($this, var$1) { return $this.$builderText.charCodeAt(var$1); }

let $ids = 0;
function jl_Object_identity($this) { return $this.$id$ || ($this.$id$ = ++$ids); }

function jlr_Array_newInstance($componentType, $length) { return $arrayOf($length); }
function jl_Class_getComponentType($this) { return null; }
function jl_System_fastArraycopy($src, $srcPos, $dest, $destPos, $length) { jl_System_arraycopy($src, $srcPos, $dest, $destPos, $length); }
function jlr_Array_getLength($array) { return $array.length; }
function jl_Enum_getDeclaringClass($this) { return null; }
function ju_Objects_equals($a, $b) { return $a === $b ? 1 : $a !== null && $a.$equals ? $a.$equals($b) : 0; }
function ju_ArrayList__init_($this) {}
function ju_ArrayList__init_($this, $initialCapacity) {}
function ju_ArrayList__init_() { return []; }
function ju_ArrayList__init_($this, $c) { ju_AbstractCollection_addAll($this, $c); }
function ju_ArrayList_get($this, $index) { return $this[$index]; }
function ju_ArrayList_add($this, $element) { return $this.push($element); }
function ju_ArrayList_clear($this) { $this.length = 0; }
function ju_ArrayList_remove($this, $i) { return $this.splice($i, 1)[0]; }
function ju_AbstractCollection_isEmpty($this) { return $this.length ? 0 : 1; }
// One by one: a call takes no hundred thousand arguments.
function ju_AbstractCollection_addAll($this, $c) {
  for (let element of $c) $this.push(element);
  return 1;
}
function ju_List_of() { return []; }
function ju_List_of($e) { return [$e]; }
function ju_List_of($e1, $e2) { return [$e1, $e2]; }
function ju_List_of($e1, $e2, $e3) { return [$e1, $e2, $e3]; }
function ju_List_of($e1, $e2, $e3, $e4) { return [$e1, $e2, $e3, $e4]; }
function ju_List_of($e1, $e2, $e3, $e4, $e5) { return [$e1, $e2, $e3, $e4, $e5]; }
function ju_List_of($e1, $e2, $e3, $e4, $e5, $e6) { return [$e1, $e2, $e3, $e4, $e5, $e6]; }
function ju_List_of($e1, $e2, $e3, $e4, $e5, $e6, $e7) { return [$e1, $e2, $e3, $e4, $e5, $e6, $e7]; }
function ju_List_of($elements) { return $elements.slice(); }
// Called by name where the list is known to be of one class.
function ju_TemplateCollections$SingleElementList_get($this, $index) { return $this[$index]; }
function ju_TemplateCollections$SingleElementList_size($this) { return $this.length; }
function ju_TemplateCollections$TwoElementsList_get($this, $index) { return $this[$index]; }
function ju_TemplateCollections$TwoElementsList_size($this) { return $this.length; }
