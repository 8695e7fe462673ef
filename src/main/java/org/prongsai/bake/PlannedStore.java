package org.prongsai.bake;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes.Status;
import org.prongsai.plan.Page;

/**
 * JBake's store of documents over a map, in the order in which they were planned. Every method of
 * {@link ContentStore} that would touch its database is answered here; {@code updateSchema} alone
 * cannot be (it is final), and nobody calls it.
 */
final class PlannedStore extends ContentStore {
  private final Map<String, DocumentModel> documents = new LinkedHashMap<>();
  private List<Page> pages = List.of();
  private Function<Page, DocumentModel> document = page -> new DocumentModel();

  PlannedStore() {
    super("memory", "planned");
  }

  /**
   * Answers for pages with documents that are made when somebody asks: a hundred thousand of them,
   * each a map with ten entries, would be as large as the pages.
   */
  void plan(List<Page> planned, Function<Page, DocumentModel> making) {
    pages = planned;
    document = making;
  }

  @Override
  public void addDocument(DocumentModel document) {
    documents.put(document.getSourceuri(), document);
  }

  private DocumentList<DocumentModel> select(Predicate<DocumentModel> wanted) {
    DocumentList<DocumentModel> selected = new DocumentList<>();
    Stream.concat(documents.values().stream(), pages.stream().map(document))
        .filter(wanted)
        .forEach(selected::add);
    return selected;
  }

  private DocumentList<DocumentModel> page(DocumentList<DocumentModel> all, boolean applyPaging) {
    if (!applyPaging || getStart() < 0 || getLimit() < 0) {
      return all;
    }
    DocumentList<DocumentModel> part = new DocumentList<>();
    all.stream().skip(getStart()).limit(getLimit()).forEach(part::add);
    return part;
  }

  private static boolean isPublished(DocumentModel document) {
    return Status.PUBLISHED.equals(document.getStatus());
  }

  private static boolean isTagged(DocumentModel document, String tag) {
    return Arrays.asList(document.getTags()).contains(tag);
  }

  @Override
  public DocumentList<DocumentModel> getUnrenderedContent() {
    return select(d -> !d.getRendered());
  }

  @Override
  public void markContentAsRendered(DocumentModel document) {
    document.setRendered(true);
  }

  @Override
  public DocumentList<DocumentModel> getDocumentByUri(String uri) {
    return select(d -> uri.equals(d.getSourceuri()));
  }

  @Override
  public DocumentList<DocumentModel> getDocumentStatus(String uri) {
    return getDocumentByUri(uri);
  }

  @Override
  public DocumentList<DocumentModel> getAllContent(String type) {
    return select(d -> type.equals(d.getType()));
  }

  @Override
  public DocumentList<DocumentModel> getAllContent(String type, boolean applyPaging) {
    return page(getAllContent(type), applyPaging);
  }

  @Override
  public DocumentList<DocumentModel> getPublishedContent(String type) {
    return select(d -> type.equals(d.getType()) && isPublished(d));
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPages() {
    return getPublishedContent("page");
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPosts() {
    return getPublishedContent("post");
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPosts(boolean applyPaging) {
    return page(getPublishedPosts(), applyPaging);
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPostsByTag(String tag) {
    return select(d -> "post".equals(d.getType()) && isPublished(d) && isTagged(d, tag));
  }

  @Override
  public DocumentList<DocumentModel> getPublishedDocumentsByTag(String tag) {
    return select(d -> isPublished(d) && isTagged(d, tag));
  }

  @Override
  public Set<String> getTags() {
    return tagsOf(getPublishedPosts());
  }

  @Override
  public Set<String> getAllTags() {
    return tagsOf(select(PlannedStore::isPublished));
  }

  private static Set<String> tagsOf(List<DocumentModel> documents) {
    Set<String> tags = new TreeSet<>();
    documents.forEach(d -> tags.addAll(Arrays.asList(d.getTags())));
    return tags;
  }

  @Override
  public long getDocumentCount(String type) {
    return getAllContent(type).size();
  }

  @Override
  public long getPublishedCount(String type) {
    return getPublishedContent(type).size();
  }

  @Override
  public void deleteContent(String uri) {
    documents.remove(uri);
  }

  @Override
  public void deleteAllByDocType(String type) {
    new ArrayList<>(getAllContent(type)).forEach(d -> deleteContent(d.getSourceuri()));
  }

  @Override
  public boolean isActive() {
    return true;
  }

  @Override
  public void startup() {}

  @Override
  public void close() {}

  @Override
  public void shutdown() {}

  @Override
  public void drop() {
    documents.clear();
    pages = List.of();
  }

  @Override
  public void updateAndClearCacheIfNeeded(boolean needed, File templateFolder) {}
}
