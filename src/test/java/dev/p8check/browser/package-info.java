/** The shipped page in real browsers: Chromium, Firefox and WebKit, each driven the way it can be. */
package dev.p8check.browser;
