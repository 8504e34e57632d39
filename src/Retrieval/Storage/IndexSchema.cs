using System.Globalization;
using ArticleBot.English.Terms;

namespace ArticleBot.Retrieval.Storage;

/// <summary>
/// The tables of index.db. Articles, passages and vectors are the content; segments are made from them for searching. A passage's row is never changed but for
/// its owner: an edited passage is a new one, so an id always means the same words.
/// </summary>
internal static class IndexSchema
{
    /// <summary>What an index must say of itself to be read: the version of the tables and of the text analysis.</summary>
    public static string Format { get; } = string.Create(CultureInfo.InvariantCulture, $"article-bot index 7, analysis {TermAnalyzer.Version}");

    /// <summary>Makes the tables of an empty file.</summary>
    public const string Create = """
        CREATE TABLE meta(key TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
        CREATE TABLE article(
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            key TEXT NOT NULL UNIQUE,
            fingerprint BLOB NOT NULL,
            version TEXT NOT NULL,
            title TEXT NOT NULL, byline TEXT, published TEXT, standing INTEGER NOT NULL, source TEXT, url TEXT, category TEXT,
            length INTEGER NOT NULL,
            gaps TEXT NOT NULL,
            sections TEXT NOT NULL,
            blocks BLOB NOT NULL,
            removed TEXT NOT NULL);
        CREATE TABLE file(path TEXT PRIMARY KEY, stamp TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE unread(key TEXT PRIMARY KEY, reason TEXT NOT NULL, passed_over INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE remark(key TEXT NOT NULL, text TEXT NOT NULL);
        CREATE TABLE passage(
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            hash INTEGER NOT NULL,
            owner INTEGER NOT NULL,
            fields INTEGER NOT NULL,
            text TEXT NOT NULL);
        CREATE INDEX passage_hash ON passage(hash);
        CREATE TABLE occurrence(
            article INTEGER NOT NULL,
            ordinal INTEGER NOT NULL,
            passage INTEGER NOT NULL,
            start INTEGER NOT NULL,
            end INTEGER NOT NULL,
            setting TEXT,
            sentences BLOB NOT NULL,
            structure BLOB,
            PRIMARY KEY(article, ordinal)) WITHOUT ROWID;
        CREATE INDEX occurrence_passage ON occurrence(passage);
        CREATE TABLE space(
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            fingerprint TEXT NOT NULL UNIQUE,
            dimensions INTEGER NOT NULL);
        CREATE TABLE vector(
            space INTEGER NOT NULL,
            passage INTEGER NOT NULL,
            scale REAL NOT NULL,
            components BLOB NOT NULL,
            PRIMARY KEY(space, passage)) WITHOUT ROWID;
        CREATE TABLE segment(
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            first INTEGER NOT NULL,
            space INTEGER,
            offsets BLOB NOT NULL,
            deleted BLOB NOT NULL);
        CREATE TABLE segment_part(
            segment INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            part INTEGER NOT NULL,
            crc INTEGER NOT NULL,
            content BLOB NOT NULL,
            PRIMARY KEY(segment, kind, part));
        """;
}
