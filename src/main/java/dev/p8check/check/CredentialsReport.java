package dev.p8check.check;

import dev.p8check.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said about a set of credentials.
 *
 * @param keyKind the kind that was chosen or that the evidence shows, else {@link KeyKind#AUTO}
 * @param findings in the order in which repairs are applied, field by field
 * @param fixed each value with every safe repair applied
 * @param key the key, where the private key text holds a usable one after repair
 */
public record CredentialsReport(
    Verdict verdict, KeyKind keyKind, List<Finding> findings, Credentials fixed, Optional<KeyFacts> key) {}
