"""What `finds` and the like compare is shown when it differs."""

import pytest

pytest.register_assert_rewrite("tests.check.tools")
