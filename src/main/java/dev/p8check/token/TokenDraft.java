package dev.p8check.token;

import dev.p8check.finding.Finding;
import java.util.List;

/**
 * A token as it would be signed.
 *
 * @param header the JOSE Header, JSON
 * @param payload the Claims Set, JSON
 * @param expiresAt {@code exp}
 * @param findings what is to be said of it; with an error among them it is not made
 */
public record TokenDraft(
    String header,
    String payload,
    List<Claim> headerMembers,
    List<Claim> claims,
    double expiresAt,
    List<Finding> findings) {}
