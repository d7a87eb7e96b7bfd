package dev.p8check.explain;

/**
 * One thing that may be behind what a text shows.
 *
 * @param code the code of the finding that names exactly this, else an id starting with {@code cause-}
 * @param because what speaks for it, or against it where it is ruled out
 * @param check how to find out
 * @param fix what to do where it is so
 * @param standing what the loaded values say of it
 */
public record Cause(
    String code, String title, String because, String check, String fix, Standing standing) {

  /** What the loaded values say of a cause. */
  public enum Standing {
    /** They show that it is so. */
    PROVEN,
    /** They say nothing of it. */
    POSSIBLE,
    /** They show that it is not so. */
    RULED_OUT
  }
}
