package dev.p8check.site;

/** The page cannot be assembled; the message is the sentence the build fails with. */
final class SiteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SiteException(String sentence) {
    super(sentence);
  }
}
