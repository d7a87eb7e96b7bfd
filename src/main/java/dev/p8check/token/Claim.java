package dev.p8check.token;

/**
 * One member of a JOSE Header or a Claims Set, explained.
 *
 * @param value the text of a string, else the JSON as written
 * @param meaning what it says, in a sentence
 * @param time the moment it names, as Unix time; not a number where it names none
 */
public record Claim(String name, String value, String meaning, double time) {}
