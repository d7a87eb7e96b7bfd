/** Makes the one file of the hand-written page and the compiled script; part of the build, not of the page. */
package dev.p8check.site;
