using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace ArticleBot.Articles.Readers.Pdf;

/// <summary>
/// The filters of PDF streams, each of which first asks whether what comes out may be kept: a small file may unpack to more than there is memory.
/// </summary>
internal sealed class BoundedFilters(ReadingBudget budget) : IFilterProvider
{
    private readonly IFilterProvider _filters = DefaultFilterProvider.Instance;

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(_filters.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(_filters.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(_filters.GetAllFilters());

    private IReadOnlyList<IFilter> Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Filter(filter, budget))];

    private sealed class Filter(IFilter inner, ReadingBudget budget) : IFilter
    {
        private const int HeaderBytes = 2;

        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            budget.Check();
            if (inner is not FlateFilter)
            {
                var decoded = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
                budget.Take(decoded.Length);
                return decoded;
            }

            // Looked through once without keeping anything; the filter itself keeps all.
            Measure(input);
            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        private void Measure(ReadOnlyMemory<byte> input)
        {
            if (input.Length <= HeaderBytes)
                return;
            using var unpacked = new DeflateStream(ContentStream.Of(input[HeaderBytes..]), CompressionMode.Decompress);
            var buffer = new byte[64 * 1024];
            try
            {
                while (unpacked.Read(buffer) is > 0 and var count)
                    budget.Take(count);
            }
            catch (InvalidDataException) when (!budget.IsSpent)
            {
                // Broken streams are common; the filter takes what is good of them.
            }
        }
    }
}
