package dev.p8check.token;

import dev.p8check.check.Verdict;
import dev.p8check.finding.Finding;
import java.util.List;

/**
 * What is to be said about a token.
 *
 * @param verdict never {@link Verdict#INCOMPLETE}: what a token lacks is a finding
 * @param bare the token without its wrapping, as far as it could be told apart
 * @param header the decoded JOSE Header as its JSON text, empty where it is no JSON object
 * @param payload the decoded Claims Set as its JSON text, empty where it is no JSON object
 * @param headerMembers the header's members in their order
 * @param claims the payload's members in their order
 * @param isByOtherKey whether nothing is wrong with the signature but the key that made it, or the parts that it was
 *     made for
 */
public record TokenReport(
    Verdict verdict,
    TokenKind kind,
    String bare,
    String header,
    String payload,
    List<Claim> headerMembers,
    List<Claim> claims,
    SignatureState signature,
    boolean isByOtherKey,
    List<Finding> findings) {}
