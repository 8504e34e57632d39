using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ArticleBot.Articles.Readers.Pages;

/// <summary>Puts declarative shadow trees (a template with <c>shadowrootmode</c>, HTML standard 4.12.3) where a browser shows them.</summary>
internal static class ShadowTrees
{
    private const int Deepest = 20;

    /// <summary>Moves the content of every such tree into its host.</summary>
    public static void Unfold(IHtmlDocument page)
    {
        // A tree may hold others.
        for (var depth = 0; depth < Deepest; depth++)
        {
            var hosts = page.All.Where(element => element.ShadowRoot is { HasChildNodes: true }).ToList();
            var templates = page.QuerySelectorAll("template[shadowrootmode], template[shadowroot]").OfType<IHtmlTemplateElement>().ToList();
            if (hosts.Count + templates.Count == 0)
                return;
            foreach (var host in hosts)
                Move(host.ShadowRoot!.ChildNodes, host, host.FirstChild);
            foreach (var template in templates)
            {
                Move(template.Content.ChildNodes, template.Parent!, template);
                template.Remove();
            }
        }
    }

    private static void Move(INodeList nodes, INode host, INode? before)
    {
        foreach (var node in nodes.ToList())
            host.InsertBefore(node, before);
    }
}
