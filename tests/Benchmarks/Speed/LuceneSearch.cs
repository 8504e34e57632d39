using ArticleBot.Articles;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace ArticleBot.Benchmarks.Speed;

/// <summary>
/// The same passages in Lucene.Net: English analysis with the corpus's stop words, BM25 with the same parameters, title and text as two fields.
/// </summary>
internal sealed class LuceneSearch : IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private readonly EnglishAnalyzer _analyzer = new(Version, new CharArraySet(Version, SyntheticCorpus.StopWords, ignoreCase: true));
    private readonly FSDirectory _directory;
    private DirectoryReader? _reader;
    private IndexSearcher? _searcher;

    public LuceneSearch(string folder) => _directory = FSDirectory.Open(folder);

    /// <summary>Writes the passages and commits them.</summary>
    public void Write(IEnumerable<ArticleReading> articles)
    {
        var config = new IndexWriterConfig(Version, _analyzer) { Similarity = new BM25Similarity(1.2f, 0.75f), RAMBufferSizeMB = 256 };
        using var writer = new IndexWriter(_directory, config);
        foreach (var passage in articles.SelectMany(article => article.Passages))
        {
            writer.AddDocument(
            [
                new TextField("title", passage.Article.Title, Field.Store.NO),
                new TextField("text", passage.Text, Field.Store.YES),
            ]);
        }

        writer.Commit();
    }

    /// <summary>The best passages for any of the question's words.</summary>
    public ScoreDoc[] Find(string question, int count)
    {
        _reader ??= DirectoryReader.Open(_directory);
        _searcher ??= new IndexSearcher(_reader) { Similarity = new BM25Similarity(1.2f, 0.75f) };
        var query = new BooleanQuery();
        foreach (var term in Terms(question))
        {
            query.Add(new TermQuery(new Term("text", term)), Occur.SHOULD);
            query.Add(new TermQuery(new Term("title", term)) { Boost = 0.5f }, Occur.SHOULD);
        }

        return _searcher.Search(query, count).ScoreDocs;
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
    }

    private HashSet<string> Terms(string question)
    {
        using var tokens = _analyzer.GetTokenStream("text", question);
        var word = tokens.AddAttribute<ICharTermAttribute>();
        var terms = new HashSet<string>();
        tokens.Reset();
        while (tokens.IncrementToken())
            terms.Add(word.ToString()!);
        tokens.End();
        return terms;
    }
}
