package dev.p8check.finding;

import java.util.Optional;

/**
 * A value that can be put in place of a field's with certainty, and the words on its button.
 *
 * @param also what has to be put in place of another field's value along with it, so that none is lost
 */
public record Repair(Field field, String label, String value, Optional<Repair> also) {
  /** A repair of one field alone. */
  public Repair(Field field, String label, String value) {
    this(field, label, value, Optional.empty());
  }
}
