package org.prongsai.read;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.prongsai.model.Places;
import org.prongsai.model.Pointer;
import org.prongsai.problem.Place;

/**
 * Leads from a value of the records back to where somebody wrote it. List positions are those of
 * the records: what could not be read is not counted.
 */
public final class Sources implements Places {
  private final Map<String, Located> documents;
  private final Map<String, PageHead> heads;

  /**
   * @param heads not to be changed; there may be a hundred thousand
   */
  Sources(Map<String, Located> documents, Map<String, PageHead> heads) {
    this.documents = new TreeMap<>(documents);
    this.heads = heads;
  }

  /**
   * The place of the value; of the nearest value around it when nobody wrote it; the document's
   * name when there is no such document.
   */
  @Override
  public Place of(Pointer pointer) {
    return document(pointer.document())
        .map(root -> Pointers.nearest(root, pointer.path()).place())
        .orElseGet(() -> Place.of("content/" + pointer.document()));
  }

  @Override
  public Object written(String document) {
    Located tree = documents.get(document);
    Object head = tree == null ? heads.get(document) : tree;
    return head == null ? "" : head;
  }

  /** The text exactly as written (without YAML's quotes); empty for a list or group. */
  public Optional<String> text(Pointer pointer) {
    return document(pointer.document())
        .flatMap(root -> Pointers.find(root, pointer.path()))
        .filter(Located.Scalar.class::isInstance)
        .map(v -> ((Located.Scalar) v).written());
  }

  Optional<Located> document(String name) {
    return Optional.ofNullable(documents.get(name))
        .or(() -> Optional.ofNullable(heads.get(name)).map(PageHead::tree));
  }
}
