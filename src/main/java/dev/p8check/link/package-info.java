/**
 * The build's linker: takes TeaVM's readable output apart and puts it together as a smaller script.
 *
 * <p>A Java string becomes a JavaScript string, an array its own data, an Optional the value or null, a lambda an
 * object with one function, a class a class; static state is set up front. Closure Compiler then removes and renames.
 * What is compiled this way is what the tests run.
 */
package dev.p8check.link;
