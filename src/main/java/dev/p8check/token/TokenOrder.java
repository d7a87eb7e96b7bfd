package dev.p8check.token;

import dev.p8check.check.Credentials;
import java.util.List;

/**
 * A token to make.
 *
 * @param now the present moment as Unix time; not a number where it is not given
 * @param lifetime seconds from now on; {@link #DEFAULT_LIFETIME} unless there is a reason
 * @param scope the requests it is limited to, such as {@code GET /v1/apps}; empty for no limit
 */
public record TokenOrder(Credentials credentials, double now, double lifetime, List<String> scope) {
  /** 15 minutes: five below Apple's limit, for clocks that differ. */
  public static final int DEFAULT_LIFETIME = 900;
}
