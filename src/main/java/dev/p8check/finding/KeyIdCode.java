package dev.p8check.finding;

/** The catalogue. */
public enum KeyIdCode implements Code {
  ;

  private final Severity severity;
  private final String title;
  private final String why;
  private final String fix;

  KeyIdCode(Severity severity, String title, String why, String fix) {
    this.severity = severity;
    this.title = title;
    this.why = why;
    this.fix = fix;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String why() {
    return why;
  }

  @Override
  public String fix() {
    return fix;
  }
}
