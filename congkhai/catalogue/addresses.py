"""Where pages are, from the root of the site. Addresses are permanent."""


def procedure_address(code: str) -> str:
    """The page of a procedure."""
    return f"thu-tuc/{code}/"


def policy_address(slug: str) -> str:
    """The page of a policy."""
    return f"chinh-sach/{slug}/"
