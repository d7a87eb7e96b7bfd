package dev.p8check.explain;

import dev.p8check.check.Credentials;

/**
 * What a person has: an answer or a log, and whatever else is loaded; a missing value is an empty text.
 *
 * @param text Apple's answer, or a tool's log, as it was pasted
 * @param now the moment of asking in Unix seconds, not a number where it is not known
 * @param token the token that was sent, where it is known
 */
public record ExplainRequest(String text, double now, Credentials credentials, String token) {}
