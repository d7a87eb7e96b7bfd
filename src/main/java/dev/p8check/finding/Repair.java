package dev.p8check.finding;

/** A value that can be put in place of a field's with certainty, and the words on its button. */
public record Repair(Field field, String label, String value) {}
