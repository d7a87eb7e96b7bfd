package dev.p8check.finding;

/**
 * What the catalogue says of one problem.
 *
 * @param severity how it ends unless the place that reports it knows better
 * @param title what is wrong, at most 60 characters, without a full stop
 * @param why what refuses it, and why
 * @param fix what to do now
 */
public record Entry(Severity severity, String title, String why, String fix) {}
