using AngleSharp.Dom;

namespace ArticleBot.Articles.Readers.Pages;

/// <summary>How much text the elements of a page hold, and how much of it is running text or links. Measured once, without recursion.</summary>
internal sealed class PageWeights
{
    // A run of words this long is running text; shorter ones are labels, names, cells.
    private const int ShortestRun = 25;

    private readonly Dictionary<IElement, Weight> _weights = [];

    /// <summary>Measures an element and everything in it.</summary>
    public PageWeights(IElement root) => Measure(root);

    /// <summary>Letters and digits in an element.</summary>
    /// <param name="Text">All of them.</param>
    /// <param name="Links">Those in links.</param>
    /// <param name="Prose">Those in runs long enough to be sentences, outside links.</param>
    /// <param name="Main">Of that what stands in no element that says it stands beside the article.</param>
    /// <param name="Count">How many links there are.</param>
    public readonly record struct Weight(int Text, int Links, int Prose, int Main, int Count)
    {
        /// <summary>The share of the text that is links; 0 to 1.</summary>
        public double LinkShare => Text == 0 ? 0 : (double)Links / Text;
    }

    /// <summary>The weight of a measured element; nothing for any other.</summary>
    public Weight Of(IElement element) => _weights.GetValueOrDefault(element);

    private void Measure(IElement root)
    {
        var path = new Stack<(INode Node, int Next, Weight Sum, bool InLink)>([(root, 0, default, false)]);
        while (path.TryPop(out var place))
        {
            var (node, next, sum, inLink) = place;
            if (next < node.ChildNodes.Length)
            {
                path.Push((node, next + 1, sum, inLink));
                var child = node.ChildNodes[next];
                if (child is IText text)
                    Add(path, OfText(text.Data, inLink));
                else if (child is IElement element && !ElementNames.IsNever(element))
                    path.Push((element, 0, default, inLink || IsLink(element)));
                continue;
            }

            if (node is IElement measured)
            {
                if (measured.LocalName == "a")
                    sum = sum with { Count = sum.Count + 1 };
                _weights[measured] = sum;
                if (sum.Main > 0 && measured.LocalName is not ("body" or "article" or "main") && ElementNames.SideOf(measured) > ElementNames.Side.No)
                    sum = sum with { Main = 0 };
            }

            if (path.Count > 0)
                Add(path, sum);
        }
    }

    private static void Add(Stack<(INode Node, int Next, Weight Sum, bool InLink)> path, Weight more)
    {
        var (node, next, sum, inLink) = path.Pop();
        path.Push((node, next, new Weight(sum.Text + more.Text, sum.Links + more.Links, sum.Prose + more.Prose, sum.Main + more.Main, sum.Count + more.Count),
            inLink));
    }

    private static Weight OfText(string words, bool inLink)
    {
        var letters = 0;
        foreach (var c in words)
            letters += char.IsLetterOrDigit(c) ? 1 : 0;
        var prose = !inLink && words.AsSpan().Trim().Length >= ShortestRun ? letters : 0;
        return new Weight(letters, inLink ? letters : 0, prose, prose, 0);
    }

    // An address to write to or a number to call is part of what the page says.
    private static bool IsLink(IElement element) =>
        element.LocalName == "a" && element.GetAttribute("href") is var address &&
        (address is null || !(address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)));
}
