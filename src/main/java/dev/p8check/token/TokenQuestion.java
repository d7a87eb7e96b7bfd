package dev.p8check.token;

import dev.p8check.check.Credentials;

/**
 * A token to take apart, and what to hold it against.
 *
 * @param now the moment to judge it at, as Unix time; not a number where there is none
 * @param publicKey a PEM or JWK, for those who have only that half; empty where there is none
 */
public record TokenQuestion(String token, double now, Credentials credentials, String publicKey) {}
